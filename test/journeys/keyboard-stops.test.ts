import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { faultsOfStops } from './tab-stops.ts';

/** A busy machine takes its time for some hundred stops. */
const LONG = { timeout: 90_000 };

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

  async function faultsOn(...paths: readonly string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(`${house.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'));
      faults.push(...(await faultsOfStops(page)).map((fault) => `${path}: ${fault}`));
    }
    return faults;
  }

  async function firstOf(path: string): Promise<string> {
    return await page.evaluate(async (from) => {
      const { rows } = (await (await fetch(from)).json()) as { rows: { number: string }[] };
      return rows[0]?.number ?? '';
    }, path);
  }

  it('of whoever did not sign in', LONG, async () => {
    expect(await faultsOn('/entrar', '/guia', '/guia/feriados')).toEqual([]);
  });

  it('of the customer', LONG, async () => {
    await signIn(page, house.url, 'joao@padariatrigo.example');
    const [awaiting, closed] = [
      await firstOf('/api/v1/portal/tickets?group=awaiting'),
      await firstOf('/api/v1/portal/tickets?group=closed'),
    ];
    expect(
      await faultsOn(
        '/',
        '/chamados',
        '/chamados/novo',
        `/chamados/${awaiting}`,
        `/chamados/${closed}`,
        '/nada',
      ),
    ).toEqual([]);
  });

  it('of the agent', LONG, async () => {
    await signIn(page, house.url, 'marina@totvs.example');
    const mine = await firstOf('/api/v1/desk/tickets?view=mine');
    expect(await faultsOn('/atendimento', `/atendimento/${mine}`)).toEqual([]);
  });

  it('of the manager', LONG, async () => {
    await signIn(page, house.url, 'celia@totvs.example');
    expect(
      await faultsOn(
        '/gestao/guia',
        '/gestao/guia/nova',
        '/gestao/guia/versoes/1',
        '/gestao/calendario',
        '/gestao/calendario/novo',
        '/gestao/simulacao',
      ),
    ).toEqual([]);
  });
});
