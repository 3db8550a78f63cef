import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('a long guide', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('TRG-006: each of the seven sections offers the way back to the index', async () => {
    const { page } = await aWindow(browser, { width: 360 });
    await page.goto(`${house.url}/guia#pesquisa`);
    await page.getByRole('heading', { name: '4 Pesquisa de satisfação' }).waitFor();
    const back = page.getByRole('link', { name: 'Voltar ao índice' });
    expect(await back.count()).toBe(7);
    await back.nth(3).click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#indice');
    await expect
      .poll(() =>
        page.evaluate(
          () => Math.abs(document.querySelector('#indice')?.getBoundingClientRect().top ?? 999) < 64,
        ),
      )
      .toBe(true);
    await page.context().close();
  });

  it.each([360, 1440])(
    'with many teams, at %d px: axe finds nothing, and no table is wider than the page',
    async (width) => {
      const { page, complaints } = await aWindow(browser, { width });
      for (const path of ['/guia', '/guia/feriados?ano=2027']) {
        await page.goto(`${house.url}${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        expect(await violations(page), path).toEqual([]);
        expect(await overflow(page), path).toBeLessThanOrEqual(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
