import { nearest } from '#/domain/text/nearest.ts';
import type { RegistryFault } from './company.ts';

/** Who of the vendor may look after an account. */
export interface AccountAgent {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Parts of an account, each one person's (TRG-009 to TRG-011). */
export const ACCOUNT_FIELDS = ['executive', 'manager'] as const;
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/**
 * Who was written, by address or by a name that is one agent's alone; null for nobody.
 *
 * @param now who has it, and keeps it whether she may be given it or not
 */
export function readAccountAgent(
  field: AccountField,
  written: string,
  agents: readonly AccountAgent[],
  now: AccountAgent | undefined,
): { readonly agent: AccountAgent | null } | { readonly fault: RegistryFault } {
  const word = written.trim();
  if (word === '') return { agent: null };
  const known = now && !agents.some(({ id }) => id === now.id) ? [...agents, now] : agents;
  const at = known.find(({ email }) => email.toLowerCase() === word.toLowerCase());
  if (at) return { agent: at };
  const called = known.filter(({ name }) => name.toLowerCase() === word.toLowerCase());
  const [agent, other] = called;
  if (agent && other) return { fault: { field, fault: 'agent-twice', value: word } };
  if (agent) return { agent };
  const near = nearest(word, [...known.map(({ name }) => name), ...known.map(({ email }) => email)]);
  return { fault: { field, fault: 'agent', value: word, ...(near !== undefined && { near }) } };
}
