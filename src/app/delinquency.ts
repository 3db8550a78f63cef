import { beginDelinquency, companiesOfCodes, endDelinquency } from '#/db/delinquency.ts';
import type { Tx } from '#/db/work.ts';
import type { DelinquencyLine } from '#/domain/gate/delinquency-file.ts';
import type { Instant } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';

interface Work {
  readonly tx: Tx;
  readonly now: Instant;
  readonly address?: string | undefined;
}

/** Who says so, and by which way. */
export interface Source {
  readonly source: 'api' | 'file' | 'desk';
  /** Name of the token, of the file, or of the person. */
  readonly by: string;
}

export type Change = 'begun' | 'ended' | 'unchanged';

/**
 * Says that a company is, or is no longer, delinquent. It counts from now on, on every channel (PRO-121, PRO-124).
 *
 * @throws Failure `delinquency/reason-missing`
 */
export async function setDelinquency(
  work: Work,
  company: string,
  said: { readonly delinquent: boolean; readonly reason: string },
  { source, by }: Source,
): Promise<Change> {
  const { tx, now } = work;
  const reason = said.reason.trim();
  if (said.delinquent && reason === '') throw new Failure('delinquency/reason-missing');
  const isChanged = said.delinquent
    ? await beginDelinquency(tx, company, { reason, source, by, at: now })
    : await endDelinquency(tx, company, { reason, by, at: now });
  if (!isChanged) return 'unchanged';
  const change = said.delinquent ? 'begun' : 'ended';
  const auditor = { ...work, token: source === 'api' ? by : undefined };
  await audited(
    auditor,
    `delinquency_${change}`,
    { kind: 'company', id: company, company },
    { source, reason },
  );
  return change;
}

/** The same of a customer code. @throws Failure `company/unknown` */
export async function setDelinquencyOfCode(
  work: Work,
  code: string,
  said: { readonly delinquent: boolean; readonly reason: string },
  source: Source,
): Promise<Change> {
  const [company] = await companiesOfCodes(work.tx, [code]);
  if (!company) throw new Failure('company/unknown');
  return await setDelinquency(work, company.id, said, source);
}

/** What became of a line, `unknown` when no company has the code. */
export interface LineDone extends DelinquencyLine {
  readonly name: string;
  readonly change: Change | 'unknown';
}

/** Carries out the lines of a file, in one transaction. Where one is of nobody, the caller is to keep none of it. */
export async function setDelinquencies(
  work: Work,
  lines: readonly DelinquencyLine[],
  source: Source,
): Promise<LineDone[]> {
  const known = await companiesOfCodes(
    work.tx,
    lines.map(({ code }) => code),
  );
  const done: LineDone[] = [];
  for (const line of lines) {
    const company = known.find(({ code }) => code === line.code);
    const change = company ? await setDelinquency(work, company.id, line, source) : 'unknown';
    done.push({ ...line, name: company?.name ?? '', change });
  }
  return done;
}
