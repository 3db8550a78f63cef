/** Ivo’s company is another one than João’s; each agent but Marina has the role she is called by. */
export const CALLERS = [
  'nobody',
  'ended',
  'expired',
  'ivo',
  'joao',
  'marina',
  'leader',
  'manager',
  'director',
  'finance',
  'channel',
  'administrator',
] as const;
export type Caller = (typeof CALLERS)[number];
/** Who is not of the story everybody knows. */
export const COLLEAGUES = ['leader', 'manager', 'director', 'finance', 'channel', 'administrator'] as const;
export const SIGNED_OUT: ReadonlySet<Caller> = new Set(['nobody', 'ended', 'expired']);

export type Statuses = Readonly<Record<Caller, number>>;

const each = (status: (caller: Caller) => number) =>
  Object.fromEntries(CALLERS.map((caller) => [caller, status(caller)])) as Statuses;
const isContact = (caller: Caller) => caller === 'ivo' || caller === 'joao';

export const everybody = (status: number): Statuses => each(() => status);
export const signedIn = (status: number): Statuses =>
  each((caller) => (SIGNED_OUT.has(caller) ? 401 : status));
export const portal = (status: number): Statuses => each((caller) => (isContact(caller) ? status : 401));
export const desk = (status: number): Statuses =>
  each((caller) => (SIGNED_OUT.has(caller) || isContact(caller) ? 401 : status));
/** Of the desk those alone who have the right. */
export const only = (who: readonly Caller[], status: number): Statuses => ({
  ...desk(403),
  ...Object.fromEntries(who.map((one) => [one, status])),
});

export const GOVERNORS = ['manager', 'director', 'administrator'] as const;
export const KEEPERS_OF_PRIVACY = ['director', 'administrator'] as const;
export const LEADERS = ['leader', 'manager', 'director'] as const;
export const KEEPERS_OF_CONTRACTS = [...GOVERNORS, 'finance'] as const;
export const KEEPERS_OF_CUSTOMERS = [...KEEPERS_OF_CONTRACTS, 'leader'] as const;
