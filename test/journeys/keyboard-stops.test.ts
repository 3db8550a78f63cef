import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { faultsOfStops } from './tab-stops.ts';

journey('Tab goes through every page as it is read, and is seen at each stop', () => {
  let house: House;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  beforeEach(async () => {
    ({ page } = await aWindow(browser, { width: 1440 }));
  });
  afterEach(() => page.context().close());
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function tabThrough(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await page.goto(`${house.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'));
      expect(await faultsOfStops(page), path).toEqual([]);
    }
  }

  async function firstOf(path: string): Promise<string> {
    return await page.evaluate(async (from) => {
      const { rows } = (await (await fetch(from)).json()) as { rows: { number: string }[] };
      return rows[0]?.number ?? '';
    }, path);
  }

  it('of whoever did not sign in', () => tabThrough(['/entrar', '/guia', '/guia/feriados']));

  it('of the customer', async () => {
    await signIn(page, house.url, 'joao@padariatrigo.example');
    const [awaiting, closed] = [
      await firstOf('/api/v1/portal/tickets?group=awaiting'),
      await firstOf('/api/v1/portal/tickets?group=closed'),
    ];
    await tabThrough([
      '/',
      '/chamados',
      '/chamados/novo',
      `/chamados/${awaiting}`,
      `/chamados/${closed}`,
      '/nada',
    ]);
  });

  it('of the agent', async () => {
    await signIn(page, house.url, 'marina@totvs.example');
    const mine = await firstOf('/api/v1/desk/tickets?view=mine');
    await tabThrough(['/atendimento', `/atendimento/${mine}`]);
  });

  it('of the manager', async () => {
    await signIn(page, house.url, 'celia@totvs.example');
    await tabThrough([
      '/gestao/guia',
      '/gestao/guia/nova',
      '/gestao/guia/versoes/1',
      '/gestao/calendario',
      '/gestao/calendario/novo',
      '/gestao/simulacao',
    ]);
  });
});
