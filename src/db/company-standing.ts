import { sql } from 'kysely';
import type { BarKind, Intent } from '#/domain/guide/gate.ts';
import type { Instant, LocalDate } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

/** What the desk shows of how a company stands. */
export interface CompanyStanding {
  readonly company: { readonly id: string; readonly code: string; readonly name: string };
  readonly contractUntil: LocalDate | null;
  readonly leaves: readonly {
    readonly id: string;
    readonly bar: BarKind;
    readonly reason: string;
    readonly by: string;
    readonly until: Instant;
    readonly contact: string | null;
  }[];
  readonly contacts: readonly {
    readonly id: string;
    readonly name: string;
    readonly trainings: readonly {
      readonly id: string;
      readonly product: string;
      readonly evidence: string;
      readonly obtainedOn: LocalDate;
    }[];
  }[];
  readonly turnedAway: readonly {
    readonly at: Instant;
    readonly contact: string | null;
    readonly intent: Intent;
    readonly code: string;
  }[];
}

const MOST_TURNED_AWAY = 20;

export async function companyStanding(
  tx: Tx,
  company: string,
  at: Instant,
): Promise<CompanyStanding | undefined> {
  const { rows } = await sql<CompanyStanding>`
    select json_build_object('id', id, 'code', code, 'name', name) as company, contract_until as "contractUntil",
      (select coalesce(json_agg(json_build_object('id', gate_leave.id, 'bar', bar, 'reason', reason, 'by', giver.name, 'contact', contact.name,
          'until', (extract(epoch from until_at) * 1000)::bigint) order by until_at), '[]')
         from gate_leave join person giver on giver.id = given_by left join person contact on contact.id = person_id
        where company_id = company.id and until_at > ${iso(at)}) as leaves,
      (select coalesce(json_agg(json_build_object('id', person.id, 'name', person.name, 'trainings',
          (select coalesce(json_agg(json_build_object('id', contact_training.id, 'product', product, 'evidence', evidence, 'obtainedOn', obtained_on)
             order by obtained_on desc), '[]') from contact_training where contact_training.person_id = person.id))
          order by person.name), '[]')
         from membership join person on person.id = membership.person_id
        where membership.company_id = company.id and person.active) as contacts,
      (select coalesce(json_agg(json_build_object('at', (extract(epoch from at) * 1000)::bigint, 'contact', name,
          'intent', intent, 'code', code) order by at desc), '[]')
         from (select gate_refusal.*, person.name from gate_refusal left join person on person.id = person_id
                where company_id = company.id order by at desc limit ${MOST_TURNED_AWAY}) as late) as "turnedAway"
    from company where id = ${company}`.execute(tx);
  return rows[0];
}

export async function addLeave(
  tx: Tx,
  leave: {
    readonly company: string;
    readonly contact: string | null;
    readonly bar: BarKind;
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
    readonly until: Instant;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into gate_leave (company_id, person_id, bar, reason, given_by, given_at, until_at)
    values (${leave.company}, ${leave.contact}, ${leave.bar}, ${leave.reason}, ${leave.by}, ${iso(leave.at)}, ${iso(leave.until)})
    returning id`.execute(tx);
  return rows[0]?.id ?? '';
}

/** It ends now. Its bar, where there was such a leave that goes on. */
export async function endLeave(
  tx: Tx,
  company: string,
  id: string,
  now: Instant,
): Promise<BarKind | undefined> {
  const { rows } = await sql<{ bar: BarKind }>`
    update gate_leave set until_at = greatest(${iso(now)}::timestamptz, given_at + interval '1 millisecond')
     where id = ${id} and company_id = ${company} and until_at > ${iso(now)} returning bar`.execute(tx);
  return rows[0]?.bar;
}

/** Takes a training of somebody back; of what product, where there was one. */
export async function dropTraining(tx: Tx, person: string, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ product: string }>`
    delete from contact_training where id = ${id} and person_id = ${person} returning product`.execute(tx);
  return rows[0]?.product;
}

export async function addTraining(
  tx: Tx,
  training: {
    readonly person: string;
    readonly product: string;
    readonly evidence: string;
    readonly obtainedOn: LocalDate;
    /** Null for the operator at the machine itself. */
    readonly by: string | null;
    readonly at: Instant;
  },
): Promise<string> {
  const { person, product, evidence, obtainedOn, by, at } = training;
  const { rows } = await sql<{ id: string }>`
    insert into contact_training (person_id, product, evidence, obtained_on, recorded_by, recorded_at)
    values (${person}, ${product}, ${evidence}, ${obtainedOn}, ${by}, ${iso(at)}) returning id`.execute(tx);
  return rows[0]?.id ?? '';
}
