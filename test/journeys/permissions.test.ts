import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('Célia sees who can do what, and gives a role', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('gives Marina the leader’s role, and is not let take the last administrator’s', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/permissoes`);
    await page.getByText(/^Mudar as funções de Marina/).click();
    const marina = page.getByRole('row', { name: /Marina/ });
    await marina.getByLabel('Liderança').check();
    await marina.getByRole('button', { name: 'Salvar funções' }).click();
    await page.getByRole('row', { name: /Marina.*Ler pesquisas e relatórios.*\(Liderança\)/ }).waitFor();
    await page.getByText(/^Mudar as funções de Célia/).click();
    const celia = page.getByRole('row', { name: /Célia/ });
    await celia.getByLabel('Administração').uncheck();
    await celia.getByRole('button', { name: 'Salvar funções' }).click();
    await page.getByText('Esta é a última pessoa com a função de administração').waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    { width: 360, dark: true },
    { width: 1440, dark: false },
  ])('at $width px, dark $dark: axe finds nothing and nothing scrolls sideways', async (look) => {
    const { page, complaints } = await aWindow(browser, look);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/permissoes`);
    await page.getByText(/^Mudar as funções de Célia/).click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
