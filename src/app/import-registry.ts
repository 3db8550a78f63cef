import { audited } from './audited.ts';
import { delinquenciesFromFile } from './delinquency-import.ts';
import { companiesFromFile, contactsFromFile, type FileOutcome } from './registry-file.ts';
import type { Visit } from './visit.ts';

const READ = {
  companies: companiesFromFile,
  contacts: contactsFromFile,
  delinquencies: delinquenciesFromFile,
} as const;
export type RegistryFile = keyof typeof READ;

export interface Imported extends Omit<FileOutcome, 'notes'> {
  readonly applied: boolean;
}

/** Gives the transaction up and brings along what would have been. */
class NotKept extends Error {
  readonly outcome: FileOutcome;

  constructor(outcome: FileOutcome) {
    super('not kept');
    this.outcome = outcome;
  }
}

/**
 * Imports a whole file, or says what it would do. `inTransaction` runs the work in one transaction and undoes it when it
 * throws; a dry run and a file with a refused line are undone.
 *
 * @throws Failure as companiesFromFile and what `inTransaction` refuses
 */
export async function importRegistry(
  inTransaction: (work: (visit: Visit) => Promise<FileOutcome>) => Promise<FileOutcome>,
  { kind, text, dry }: { readonly kind: RegistryFile; readonly text: string; readonly dry: boolean },
): Promise<Imported> {
  try {
    const outcome = await inTransaction(async (visit) => {
      const done = await READ[kind](visit, text);
      if (dry || done.lines.some(({ outcome }) => outcome === 'refused')) throw new NotKept(done);
      for (const note of done.notes) await audited(visit, ...note);
      await audited(
        visit,
        'registry_imported',
        { kind: 'list', id: kind },
        { view: kind, lines: done.lines.length },
      );
      return done;
    });
    return { applied: true, ...outcome };
  } catch (error) {
    if (error instanceof NotKept) return { applied: false, ...error.outcome };
    throw error;
  }
}
