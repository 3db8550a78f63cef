import type { infer as Infer } from 'zod';
import type * as entry from '#/http/shapes/entry.ts';
import type * as passkeys from '#/http/shapes/passkeys.ts';

export type EntryLink = Infer<typeof entry.entryLink>;
export type Account = Infer<typeof entry.account>;
export type SecondFactorBegun = Infer<typeof entry.secondFactorBegun>;
export type RecoveryCodes = Infer<typeof entry.recoveryCodes>;
export type RegistrationOptions = Infer<typeof passkeys.registrationOptions>;
export type EntryOptions = Infer<typeof passkeys.entryOptions>;
