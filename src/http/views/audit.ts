import type { z } from 'zod';
import type { AuditRow } from '#/db/audit.ts';
import { withOffset } from '#/domain/time/instant.ts';
import type { auditPage } from '#/http/shapes/audit.ts';
import { actInWords, auditText, factsInWords, subjectInWords } from '#/text/audit/audit-text.ts';
import type { Locale } from '#/text/locale.ts';

/** A row of the audit in the reader's words. */
export function viewAudit(
  row: AuditRow,
  locale: Locale,
  timeZone: string,
): z.infer<typeof auditPage>['rows'][number] {
  const { id, at, act, subjectKind, subjectId, subject, company, facts, address } = row;
  return {
    id,
    at: withOffset(at, timeZone),
    actor: actorOf(row, locale),
    act: actInWords(act, locale),
    subject: subjectInWords(subjectKind, { label: subject, id: subjectId }, locale),
    company,
    facts: factsInWords(facts, locale, timeZone),
    address,
  };
}

function actorOf({ actorKind, actor }: AuditRow, locale: Locale): string {
  const { operator, system } = auditText(locale);
  if (actorKind === 'operator') return operator;
  return actorKind === 'system' ? system : (actor ?? '–');
}
