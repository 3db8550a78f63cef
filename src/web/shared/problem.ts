import type { ProblemBody } from './shapes.ts';

/** The server said no, or could not be reached. Its words are shown as they are. */
export class Problem extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly detail: string | null;
  readonly fields: readonly { readonly field: string; readonly message: string }[];

  constructor(code: string, status: number, body: Partial<ProblemBody> = {}) {
    super(body.detail ?? code);
    this.name = 'Problem';
    this.code = code;
    this.status = status;
    this.detail = body.detail ?? null;
    this.fields = body.fields ?? [];
  }
}

const SIGNING_IN = new Set([
  'session/wrong-credentials',
  'session/code-needed',
  'session/wrong-code',
  'session/passkey-needed',
  'session/wrong-passkey',
]);

/** The session is over; a password that was wrong is another matter, and is told where it was typed. */
export const isSignedOut = (error: unknown) =>
  error instanceof Problem && error.status === 401 && !SIGNING_IN.has(error.code);
/** It opens the account to others, and she proved too long ago who she is. */
export const isUnproven = (error: unknown) =>
  error instanceof Problem && error.code === 'session/proof-needed';
export const isMissing = (error: unknown) => error instanceof Problem && error.status === 404;
export const isBarred = (error: unknown) => error instanceof Problem && error.code.startsWith('gate/');
