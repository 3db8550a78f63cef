import { describe, expect, it } from 'vitest';
import { accentOn, contrastOf } from './accent.ts';

const grounds = { light: '#f6f6f7', dark: '#22252c' } as const;

describe('the accent of any vendor', () => {
  it.for(['#ffe600', '#00a0df', '#e4002b', '#111111', '#ffffff', '#7c3aed', '#f4a', 'not a colour'])(
    '%s reads with AA in light and dark',
    (brand) => {
      for (const scheme of ['light', 'dark'] as const) {
        const accent = accentOn(brand, grounds[scheme], scheme);
        expect(contrastOf(accent.text, grounds[scheme])).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent.text, accent.soft)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent.onFill, accent.fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrastOf(accent.onFill, accent.fillHover)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('leaves alone a colour that is good as it is', () => {
    expect(accentOn('#1d4ed8', grounds.light, 'light').fill).toBe('#1d4ed8');
  });

  it('writes black on a pale brand instead of spoiling it', () => {
    expect(accentOn('#ffe600', grounds.light, 'light')).toMatchObject({ fill: '#ffe600', onFill: '#101216' });
  });
});
