import { audited } from './audited.ts';
import { companiesFromFile, contactsFromFile, type LineOutcome } from './registry-file.ts';
import type { Visit } from './visit.ts';

export type RegistryFile = 'companies' | 'contacts';

export interface Imported {
  readonly applied: boolean;
  readonly lines: readonly LineOutcome[];
}

/** Gives the transaction up and brings along what would have been. */
class NotKept extends Error {
  readonly lines: readonly LineOutcome[];

  constructor(lines: readonly LineOutcome[]) {
    super('not kept');
    this.lines = lines;
  }
}

/**
 * Imports a whole file, or says what it would do. `inTransaction` runs the work in one transaction and undoes it when it
 * throws; a dry run and a file with a refused line are undone.
 *
 * @throws Failure as companiesFromFile and what `inTransaction` refuses
 */
export async function importRegistry(
  inTransaction: (work: (visit: Visit) => Promise<readonly LineOutcome[]>) => Promise<readonly LineOutcome[]>,
  { kind, text, dry }: { readonly kind: RegistryFile; readonly text: string; readonly dry: boolean },
): Promise<Imported> {
  try {
    const lines = await inTransaction(async (visit) => {
      const done = await (kind === 'companies' ? companiesFromFile : contactsFromFile)(visit, text);
      if (dry || done.some(({ outcome }) => outcome === 'refused')) throw new NotKept(done);
      await audited(
        visit,
        'registry_imported',
        { kind: 'list', id: kind },
        { view: kind, lines: done.length },
      );
      return done;
    });
    return { applied: true, lines };
  } catch (error) {
    if (error instanceof NotKept) return { applied: false, lines: error.lines };
    throw error;
  }
}
