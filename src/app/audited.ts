import { addAudit } from '#/db/audit.ts';
import type { Tx } from '#/db/work.ts';
import type { AuditAct, AuditFacts, AuditSubject } from '#/domain/audit/act.ts';
import type { Instant } from '#/domain/time/instant.ts';

/** Whoever does something that is written down. */
export interface Auditor {
  readonly tx: Tx;
  readonly now: Instant;
  /** Network address of the request. */
  readonly address?: string | undefined;
  /** Who answers for what the operator does at the machine itself; who signed in is known to the database. */
  readonly answers?: string | null;
  /** Name of the token another system came with. */
  readonly token?: string | undefined;
  /** Nobody did it: the house itself found something. */
  readonly isSystem?: boolean;
}

/** Writes an act down in its own transaction. It takes its turn in the one chain: to be called last. */
export const audited = (
  { tx, now, address = '', answers = null, token, isSystem = false }: Auditor,
  act: AuditAct,
  subject: AuditSubject,
  facts: AuditFacts = {},
): Promise<void> => addAudit(tx, { act, subject, facts, address, answers, token, isSystem, at: now });
