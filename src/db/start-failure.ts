/**
 * An expected reason not to start. Shown to the operator as it stands, without a stack:
 * what happened and how to go on, in Portuguese, then in English.
 */
export class StartFailure extends Error {
  constructor(portuguese: string, english: string) {
    super(`${portuguese}\n${english}`);
    this.name = 'StartFailure';
  }
}

/** The system's code of an error (ENOENT, EACCES…), if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
