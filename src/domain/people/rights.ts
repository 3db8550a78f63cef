/** What a person of the vendor may be beyond one who serves tickets; her title, in the vendor's words, says nothing here. */
export const ROLES = [
  'agent',
  'consultant',
  'maestro',
  'leader',
  'manager',
  'director',
  'finance',
  'ombudsman',
  'channel',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

const GOVERNORS = ['manager', 'director', 'administrator'] as const;
const LEADERS = ['leader', 'manager', 'director'] as const;

/**
 * Who may do what beyond serving tickets: the one table that the guards ask and the page of permissions shows. A role
 * the guide lets override a bar of its gate is the guide's own to say.
 */
export const RIGHTS = {
  /** Propose guides and put them in force, replay others, see which are to come. */
  guide: GOVERNORS,
  /** What companies contracted, and their delinquency (B-28). */
  contracts: [...GOVERNORS, 'finance'],
  /** The register of customers and their people. */
  customers: [...GOVERNORS, 'finance', 'leader'],
  /** Trainings of contacts (TTL-024). */
  trainings: [...GOVERNORS, 'finance', 'leader'],
  /** What customers say of the service in confidence, its tasks and reports, and trainings of agents (choice B-74). */
  surveys: LEADERS,
  /** What was done in the house (src/db/migrations/0024-audit.sql says the same). */
  audit: GOVERNORS,
  /** Who has which role: seen. */
  permissions: GOVERNORS,
  /** Who has which role: given and taken (src/db/migrations/0028-roles.sql says the same). */
  roles: ['administrator'],
  /** Which other houses vouch for people (src/db/migrations/0029-single-sign-on.sql says the same). */
  entry: ['administrator'],
  /** Personal data: found, handed over and erased (src/db/migrations/0036-privacy.sql says the same). */
  privacy: ['director', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Right = keyof typeof RIGHTS;

export const ALL_RIGHTS = Object.keys(RIGHTS) as Right[];

/** Her roles that give her the right: the reason why she has it. */
export const rolesFor = (right: Right, roles: readonly Role[]): Role[] => {
  const given: readonly Role[] = RIGHTS[right];
  return roles.filter((role) => given.includes(role));
};

/** Whether she supervises the team she is of (TRG-008). */
export const leads = (roles: readonly Role[]): boolean => roles.some((role) => SUPERVISORS.has(role));
const SUPERVISORS: ReadonlySet<Role> = new Set(LEADERS);

export const may = (right: Right, roles: readonly Role[]): boolean => rolesFor(right, roles).length > 0;

/**
 * Whether somebody verifies people who cannot enter and gives them access again: who keeps customers, and everybody of
 * the team the guide names for registration matters (TRG-094, TRG-095).
 */
export const mayRegister = (
  { roles, team }: { readonly roles: readonly Role[]; readonly team: string },
  registration: string | undefined,
): boolean => may('customers', roles) || (registration !== undefined && team === registration);
