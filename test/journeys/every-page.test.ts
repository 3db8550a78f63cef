import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

const LOOKS = [
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 768, dark: false },
  { width: 1440, dark: false },
  { width: 1440, dark: true },
];

journey('every page, on a phone, a tablet and a desk, light and dark', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it.each(LOOKS)('at $width px, dark $dark: axe finds nothing and nothing scrolls sideways', async (look) => {
    const { page, complaints } = await aWindow(browser, look);
    await visit(page, '/entrar', look);
    await signIn(page, house.url, 'joao@padariatrigo.example');
    for (const path of [
      '/',
      '/chamados',
      '/chamados/novo',
      await firstTicket(page, 'awaiting'),
      await firstTicket(page, 'open'),
      '/canais',
      '/nada',
    ])
      await visit(page, path, look);
    await page.context().clearCookies();
    await signIn(page, house.url, 'marina@totvs.example');
    const [number] = await numbers(page, '/api/v1/desk/tickets?view=mine');
    for (const path of ['/atendimento', `/atendimento/${number}`, '/atendimento/macros'])
      await visit(page, path, look);
    await page.context().clearCookies();
    await signIn(page, house.url, 'celia@totvs.example');
    for (const path of ['/gestao/relatorios?desde=2026-01-01', '/gestao/equipe', '/gestao/auditoria'])
      await visit(page, path, look);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  async function visit(page: Page, path: string, { width, dark }: (typeof LOOKS)[number]): Promise<void> {
    await page.goto(`${house.url}${path}`);
    await page.getByRole('heading').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root'));
    await page.waitForTimeout(150);
    const where = `${path} at ${width} px${dark ? ', dark' : ''}`;
    expect(await violations(page), where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  async function firstTicket(page: Page, group: string): Promise<string> {
    const [number] = await numbers(page, `/api/v1/portal/tickets?group=${group}`);
    return `/chamados/${number}`;
  }

  const numbers = (page: Page, path: string) =>
    page.evaluate(async (from) => {
      const list = (await (await fetch(from)).json()) as { rows: { number: string }[] };
      return list.rows.map(({ number }) => number);
    }, path);
});
