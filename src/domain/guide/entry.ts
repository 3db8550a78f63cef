import type { ProfileRule } from '#/domain/people/profile.ts';
import type { Role } from '#/domain/people/role.ts';

/** How people enter, and what is kept of them. */
export interface Entry {
  /** Roles that work with a second factor only. */
  readonly secondFactor: readonly Role[];
  /** What the profile of a person holds. */
  readonly profile: ProfileRule;
  /** After how many months a contact is asked whether her telephone is still hers (PRO-056); never when undefined. */
  readonly contactConfirmedMonths?: number | undefined;
}
