import { Command } from 'commander';
import { Failure } from '#/app/failure.ts';
import { applyGuide, type Applied, type GuideWork } from '#/app/guide-changes.ts';
import { Guides } from '#/app/guides.ts';
import { agentAt } from '#/db/people.ts';
import { workAsDesk, type Tx } from '#/db/work.ts';
import { mayGovernGuide, type Role } from '#/domain/people/role.ts';
import { startOfDay, withOffset, type Instant } from '#/domain/time/instant.ts';
import { isDate } from '#/guide-file/date.ts';
import { readGuide } from '#/guide-file/read-guide.ts';
import { refuseWith, textOf } from './answer.ts';
import { withDatabase, type Place } from './database.ts';
import { tellRefusal } from './refused.ts';

interface Options {
  readonly from?: string;
  readonly reason: string;
  readonly by?: string;
  readonly json: boolean;
}

/** `guiche guide apply FILE`: proposes a guide and puts it in force, as far as one person may. */
export const applyCommand = (place: Place): Command =>
  new Command('apply')
    .description('Propõe um guia e o põe em vigor / proposes a guide and puts it in force')
    .argument('<file>', 'arquivo do guia / guide file')
    .option('--from <when>', 'a partir de quando, ex. 2027-01-01 ou 2027-01-01T07:00:00-03:00 / from when on')
    .option('--reason <text>', 'o motivo, que fica guardado / why; it is kept', '')
    .option('--by <email>', 'quem responde por isso / who answers for it')
    .option('--json', 'resposta em JSON / answer in JSON', false)
    .action((file: string, options: Options) => run(place, file, options));

async function run(place: Place, file: string, { from, reason, by, json }: Options): Promise<void> {
  const text = textOf(file);
  const read = readGuide(text, file);
  if ('problems' in read) refuseWith(read.problems, json);
  const zone = read.guide.vendor.timeZone;
  const wanted = { text, file, reason, from: from === undefined ? undefined : instantOf(from, zone) };
  const now = Date.now();
  try {
    const applied = await withDatabase(place, async (pool) => {
      const guides = new Guides(pool, () => now);
      await guides.reload();
      return await workAsDesk(pool, async (tx) =>
        applyGuide({ tx, now, guides, by: await governor(tx, by) } satisfies GuideWork, wanted),
      );
    });
    tell(applied, zone, json);
  } catch (error) {
    tellRefusal(error, zone, json);
  }
}

/** @throws Failure `agent/unknown`, `policy/not-allowed` */
async function governor(tx: Tx, email: string | undefined): Promise<string | null> {
  if (email === undefined) return null;
  const agent = await agentAt(tx, email);
  if (!agent) throw new Failure('agent/unknown');
  if (!mayGovernGuide(agent.roles as Role[])) throw new Failure('policy/not-allowed');
  return agent.id;
}

/** A date is its first instant in the guide's zone. Anything else but an instant is wrong usage. */
function instantOf(text: string, zone: string): Instant {
  try {
    return isDate(text) ? startOfDay(text, zone) : Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    console.error(
      '--from precisa de uma data (2027-01-01), ou de data, hora e fuso (2027-01-01T07:00:00-03:00). / --from needs a date, or date, time and offset.',
    );
    process.exit(2);
  }
}

function tell({ proposal, inForce }: Applied, zone: string, json: boolean): void {
  const from = inForce && withOffset(inForce.from, zone);
  if (json)
    console.log(
      JSON.stringify(
        { proposal, version: inForce?.version ?? null, in_force_from: from ?? null },
        undefined,
        2,
      ),
    );
  else if (inForce)
    console.log(
      `Versão ${inForce.version} em vigor a partir de ${from}. Os chamados abertos mantêm a deles. / ` +
        `Version ${inForce.version} is in force from ${from}. Open tickets keep theirs.`,
    );
  else
    console.log(
      `Proposta ${proposal} registrada. O guia em vigor pede outra pessoa: ela repete o comando com --by E-MAIL. / ` +
        `Proposal ${proposal} is registered. The guide in force asks for another person, who repeats the command with --by E-MAIL.`,
    );
}
