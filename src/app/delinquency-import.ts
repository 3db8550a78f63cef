import { readDelinquencies, type DelinquencyFault } from '#/domain/gate/delinquency-file.ts';
import { mayKeepContracts } from '#/domain/people/role.ts';
import type { RegistryFault } from '#/domain/registry/company.ts';
import { setDelinquencies } from './delinquency.ts';
import { Failure } from './failure.ts';
import type { FileOutcome, LineOutcome } from './registry-file.ts';
import type { Visit } from './visit.ts';

const FAULTS = {
  'code-missing': { field: 'code', fault: 'missing' },
  'answer-unknown': { field: 'delinquent', fault: 'yes-no' },
  'reason-missing': { field: 'reason', fault: 'missing' },
  twice: { field: 'code', fault: 'repeated' },
} as const satisfies Readonly<Record<Exclude<DelinquencyFault['fault'], 'heading'>, RegistryFault>>;

/** A pendency that begins is new; one that ends changes the company back. */
const OUTCOMES = { begun: 'created', ended: 'updated', unchanged: 'unchanged' } as const;

/**
 * What each line of a file of pendencies does (PRO-121, PRO-124), as of customers and contacts: all of them or none.
 *
 * @throws Failure `policy/not-allowed` for who does not keep contracts, `file/column-missing`, `file/empty`
 */
export async function delinquenciesFromFile(visit: Visit, text: string): Promise<FileOutcome> {
  const { person } = visit;
  if (!person || !mayKeepContracts(person.roles)) throw new Failure('policy/not-allowed');
  const { lines, faults } = readDelinquencies(text);
  const refused = faults.map(({ line, fault }): LineOutcome => {
    if (fault === 'heading') throw new Failure('file/column-missing', { column: 'codigo; inadimplente' });
    return { line, key: '', outcome: 'refused', faults: [FAULTS[fault]] };
  });
  if (lines.length + refused.length === 0) throw new Failure('file/empty');
  const done = await setDelinquencies(visit, lines, { source: 'file', by: person.name });
  const carried = done.map(({ line, code, change }): LineOutcome => {
    if (change === 'unknown')
      return {
        line,
        key: code,
        outcome: 'refused',
        faults: [{ field: 'code', fault: 'company', value: code }],
      };
    const outcome = OUTCOMES[change];
    return { line, key: code, ...(outcome === 'updated' ? { outcome, changes: [] } : { outcome }) };
  });
  return { lines: [...refused, ...carried].toSorted((a, b) => a.line - b.line), ignored: [], notes: [] };
}
