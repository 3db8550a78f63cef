import { describe, expect, it } from 'vitest';
import { responsibleFor } from './responsible.ts';

describe('who was responsible for the time of a breach', () => {
  it.each([
    [{ support: 600, maintenance: 0, customer: 0 }, 'support'],
    [{ support: 100, maintenance: 101, customer: 0 }, 'maintenance'],
    [{ support: 100, maintenance: 100, customer: 0 }, 'maintenance'],
    [{ support: 100, maintenance: 20, customer: 101 }, 'customer'],
    [{ support: 0, maintenance: 0, customer: 0 }, 'support'],
  ] as const)('%o: %s', (held, party) => expect(responsibleFor(held)).toBe(party));
});
