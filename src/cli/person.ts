import { Command } from 'commander';
import type pg from 'pg';
import { erasePerson, exportPerson } from '#/app/personal-data.ts';
import { ownerPool } from '#/db/pool.ts';
import { withDatabase, type Place } from './database.ts';
import { enterCommand } from './person-enter.ts';
import { tellRefusal } from './refused.ts';

interface Options {
  readonly reason: string;
  readonly json: boolean;
}

/** `guiche person export|erase|enter EMAIL`: what is kept of a contact, and the first people of the vendor. */
export function personCommand(place: Place): Command {
  const person = new Command('person').description(
    'Dados pessoais de um contato; pessoas da equipe / personal data of a contact; people of the team',
  );
  const sub = (
    name: string,
    description: string,
    work: (owner: pg.Pool, email: string, reason: string) => Promise<unknown>,
  ) =>
    person
      .command(name)
      .description(description)
      .argument('<email>', 'e-mail do contato / address of the contact')
      .requiredOption('--reason <text>', 'o pedido que se atende / the request this answers')
      .option('--json', 'resposta em JSON / answer in JSON', false)
      .action((email: string, { reason, json }: Options) =>
        run(place, json, (owner) => work(owner, email, reason)),
      );
  sub(
    'export',
    'Mostra em JSON tudo o que se guarda dela / prints all that is kept of her as JSON',
    exportPerson,
  );
  sub(
    'erase',
    'Apaga nome, e-mail e telefone; o histórico fica / erases who she was; the history stays',
    async (...args) => ({
      erased: await erasePerson(...args),
    }),
  );
  return person.addCommand(enterCommand(place));
}

async function run(place: Place, json: boolean, work: (owner: pg.Pool) => Promise<unknown>): Promise<void> {
  try {
    const done = await withDatabase(place, async (_pool, connection) => {
      const owner = ownerPool(connection, { info: () => {}, warn: (line) => console.error(line) });
      try {
        return await work(owner);
      } finally {
        await owner.end();
      }
    });
    console.log(JSON.stringify(done, undefined, 2));
  } catch (error) {
    tellRefusal(error, 'UTC', json);
  }
}
