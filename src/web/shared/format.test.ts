import { describe, expect, it } from 'vitest';
import { formatsOf } from './format.ts';

describe('dates on the screen', () => {
  const { long, short, date, local } = formatsOf('pt-BR', 'America/Sao_Paulo');

  it('are written as Brazilians write them, in the zone of the vendor', () => {
    expect(long('2026-03-12T12:00:00Z')).toBe('qui., 12/03/2026 às 09:00');
    expect(short('2026-03-12T12:00:00Z')).toBe('12/03 09:00');
    expect(date('2026-03-17')).toBe('ter., 17/03/2026');
  });

  it('know the local day of an instant', () => {
    expect(local(new Date('2026-03-12T01:30:00Z'))).toEqual({ date: '2026-03-11', minute: 1350 });
  });
});
