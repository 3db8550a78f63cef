import type { Role } from '#/domain/people/role.ts';

/** How people of the vendor enter. */
export interface Entry {
  /** Roles that work with a second factor only. */
  readonly secondFactor: readonly Role[];
}
