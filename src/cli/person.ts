import { Command } from 'commander';
import type pg from 'pg';
import { erasePerson, exportPerson } from '#/app/personal-data.ts';
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
    work: (pool: pg.Pool, email: string, reason: string, now: number) => Promise<unknown>,
  ) =>
    person
      .command(name)
      .description(description)
      .argument('<email>', 'e-mail do contato / address of the contact')
      .requiredOption('--reason <text>', 'o pedido que se atende / the request this answers')
      .option('--json', 'resposta em JSON / answer in JSON', false)
      .action((email: string, { reason, json }: Options) =>
        run(place, json, (pool) => work(pool, email, reason, Date.now())),
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

async function run(place: Place, json: boolean, work: (pool: pg.Pool) => Promise<unknown>): Promise<void> {
  try {
    const done = await withDatabase(place, work);
    console.log(JSON.stringify(done, undefined, 2));
  } catch (error) {
    tellRefusal(error, 'UTC', json);
  }
}
