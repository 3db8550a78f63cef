import type { TicketEvent } from '#/domain/ticket/event.ts';
import { DAY, MINUTE } from '#/domain/time/instant.ts';

const SEVERITIES = ['critica', 'alta', 'media', 'baixa'];
const TEAMS = ['suporte', 'cst', 'first', 'cloud'];
const YEAR = 365 * DAY;
const START = Date.UTC(2025, 0, 2, 11);

/** A believable life of ten events, the same for the same number: opened, taken, asked, answered, solved, accepted. */
export function lifeOf(n: number): TicketEvent[] {
  // A spread without chance: multiples of a prime, over a year of minutes.
  const at = START + ((n * 7_919 * MINUTE * 13) % YEAR);
  const step = (minutes: number) => at + minutes * MINUTE * (1 + (n % 11));
  const severity = SEVERITIES[n % 4] ?? 'media';
  const agent = { by: 'agent', actor: 'marina', channel: 'desk' } as const;
  const customer = { by: 'customer', actor: 'joao', channel: 'portal' } as const;
  return [
    { ...customer, event: 'opened', at, severity, team: TEAMS[n % TEAMS.length] },
    { ...agent, event: 'assigned', at: step(5), to: 'marina' },
    { ...agent, event: 'taken', at: step(12) },
    { ...agent, event: 'replied', at: step(20) },
    { ...agent, event: 'waiting_customer', at: step(45) },
    { ...customer, event: 'customer_replied', at: step(160) },
    { ...agent, event: 'entry_added', at: step(170), visibility: 'internal' },
    {
      ...agent,
      event: 'severity_changed',
      at: step(200),
      severity: SEVERITIES[(n + 1) % 4] ?? 'media',
      reason: 'x',
    },
    { ...agent, event: 'solved', at: step(540) },
    n % 3 === 0
      ? { by: 'system', channel: 'system', event: 'accepted_tacitly', at: step(540) + 20 * DAY }
      : { ...customer, event: 'accepted', at: step(900) },
  ];
}
