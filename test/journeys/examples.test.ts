import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('opening a ticket under a guide with examples', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('pronnus'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('PRN-005, PRN-012: the tip stands beside the description; the answer proposes High and shows its examples', async () => {
    const { page, complaints } = await aWindow(browser, { width: 360 });
    const { demo } = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
      demo: { role: string; email: string }[];
    };
    await signIn(page, house.url, demo.find(({ role }) => role.startsWith('Cliente'))?.email ?? '');
    await page.goto(`${house.url}/chamados/novo`);
    const description = page.getByLabel('Descrição');
    const tip = await description.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${tip?.split(' ')[0]}"]`).textContent()).toContain(
      'Quanto mais detalhes, mais rápido entendemos e resolvemos.',
    );
    await page.getByLabel('Restaurar um backup').check();
    const card = page.getByRole('complementary');
    await card.getByText('A operação está ameaçada.', { exact: true }).waitFor();
    const examples = card.getByText('Restauração de backup');
    expect(await examples.isVisible()).toBe(false);
    await card.getByText('O que é, com exemplos').press('Enter');
    await examples.waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
