import { auditRows, type AuditFilter, type AuditRow } from '#/db/audit.ts';
import { mayReadAudit } from '#/domain/people/role.ts';
import { Failure } from './failure.ts';
import type { PersonalVisit } from './visit.ts';

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  /** Place to go on from; null at the end. */
  readonly next: number | null;
}

/** What was done in the house, the latest first. @throws Failure `policy/not-allowed` */
export async function readAudit(
  { tx, person }: PersonalVisit,
  filter: AuditFilter,
  before: number | undefined,
  size: number,
): Promise<AuditPage> {
  if (!mayReadAudit(person.roles)) throw new Failure('policy/not-allowed');
  const found = await auditRows(tx, filter, before, size + 1);
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}
