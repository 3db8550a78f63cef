import { sql } from 'kysely';
import type { AuditAct, AuditFacts, AuditSubject } from '#/domain/audit/act.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { iso } from './iso.ts';
import type { Tx } from './work.ts';

interface NewAudit {
  readonly act: AuditAct;
  readonly subject: AuditSubject;
  readonly facts: AuditFacts;
  readonly address: string;
  /** Believed only where nobody is signed in. */
  readonly answers: string | null;
  readonly token: string | undefined;
  readonly isSystem: boolean;
  readonly at: Instant;
}

/** Adds to the end of the chain; the database itself says who did it, and seals it. */
export async function addAudit(
  tx: Tx,
  { act, subject, facts, address, answers, token, isSystem, at }: NewAudit,
): Promise<void> {
  const { kind, id, label = '', company = null } = subject;
  const actor = token !== undefined ? 'token' : isSystem ? 'system' : 'operator';
  await sql`select audit_add(${iso(at)}, ${answers}::uuid, ${actor},
    ${token ?? ''}, ${act}, ${kind}, ${id}, ${label},
    ${company}::uuid, ${JSON.stringify(facts)}::jsonb, ${address})`.execute(tx);
}

export interface AuditFilter {
  /** Part of the name of whoever did it. */
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
  /** Part of the name of what it was done to, or of the company. */
  readonly subject?: string | undefined;
  readonly from?: Instant | undefined;
  /** Not included. */
  readonly to?: Instant | undefined;
}

export interface AuditRow {
  readonly id: number;
  readonly at: Instant;
  readonly actorKind: string;
  /** Null where there is no person, or no longer one with a name. */
  readonly actor: string | null;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly company: string | null;
  readonly facts: AuditFacts;
  readonly address: string;
}

/** What holds a text, wherever it stands. */
const like = (text: string) => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** What was done, the latest first, from before a row on. */
export async function auditRows(
  tx: Tx,
  { actor, act, subject, from, to }: AuditFilter,
  before: number | undefined,
  most: number,
): Promise<AuditRow[]> {
  const conditions = [
    before === undefined ? undefined : sql`audit.id < ${before}`,
    act === undefined ? undefined : sql`act = ${act}`,
    from === undefined ? undefined : sql`audit.at >= ${iso(from)}`,
    to === undefined ? undefined : sql`audit.at < ${iso(to)}`,
    actor === undefined ? undefined : sql`coalesce(who.name, actor_name) ilike ${like(actor)}`,
    subject === undefined
      ? undefined
      : sql`(coalesce(whom.name, subject_label) ilike ${like(subject)} or company.name ilike ${like(subject)}
          or subject_id = ${subject})`,
  ].filter((one) => one !== undefined);
  const { rows } = await sql<AuditRow>`
    select audit.id, audit.at, actor_kind as "actorKind", coalesce(who.name, nullif(actor_name, '')) as actor, act,
           subject_kind as "subjectKind", subject_id as "subjectId", coalesce(whom.name, subject_label) as subject,
           company.name as company, facts, audit.address
      from audit
      left join person as who on who.id = actor_id
      left join person as whom on subject_kind = 'person' and whom.id::text = subject_id
      left join company on company.id = audit.company_id
     where ${conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)}
     order by audit.id desc limit ${most}`.execute(tx);
  return rows;
}
