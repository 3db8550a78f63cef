import { Command, Option } from 'commander';
import { enterByOperator } from '#/app/operator-agent.ts';
import { ROLES, type Role } from '#/domain/people/rights.ts';
import { withDatabase, type Place } from './database.ts';
import { tellRefusal } from './refused.ts';

interface Options {
  readonly name: string;
  readonly title: string;
  readonly team: string;
  readonly roles: readonly Role[];
  readonly json: boolean;
}

/** `guiche person enter EMAIL --name NAME`: somebody of the vendor, the first administrator among them. */
export const enterCommand = (place: Place): Command =>
  new Command('enter')
    .description(
      'Cadastra alguém da equipe e mostra o link para criar a senha / enters somebody of the team and shows the link for a password',
    )
    .argument('<email>', 'e-mail da pessoa / address of the person')
    .requiredOption('--name <text>', 'nome / name')
    .option('--title <text>', 'cargo / title', '')
    .option('--team <id>', 'equipe do guia / team of the guide', '')
    .addOption(new Option('--roles <roles...>', 'funções / roles').choices(ROLES).default(['administrator']))
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action(run.bind(undefined, place));

async function run(place: Place, email: string, { name, title, team, roles, json }: Options): Promise<void> {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) {
    console.error(`“${email}” não é um e-mail / is no e-mail`);
    process.exitCode = 2;
    return;
  }
  try {
    const token = await withDatabase(place, (pool) =>
      enterByOperator(pool, { name, email, title, team }, roles, Date.now()),
    );
    const link = `${place().url ?? ''}/senha/${token}`;
    if (json) console.log(JSON.stringify({ link }, undefined, 2));
    else
      console.log(
        `Abra este endereço em até 7 dias para criar a senha de ${name}:\nOpen this address within 7 days to set the password of ${name}:\n${link}`,
      );
  } catch (error) {
    tellRefusal(error, 'UTC', json);
  }
}
