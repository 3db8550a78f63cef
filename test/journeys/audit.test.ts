import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('Célia looks up who did what', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 09:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('finds a list that was downloaded, by act and by person, and takes the record along', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.getByRole('link', { name: 'Gestão' }).click();
    await page.getByRole('link', { name: 'Auditoria' }).click();
    await page.getByText('Nada registrado').waitFor();
    await page.evaluate(() => fetch('/api/v1/desk/export?format=csv&view=queue'));
    await page.reload();
    const row = page.getByRole('row', {
      name: /Baixou uma lista de chamados.*Célia.*02\/03\/2026.*formato: csv/,
    });
    await row.waitFor();
    await page.getByLabel('Quem', { exact: true }).fill('ninguém assim');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await page.getByText('Nada encontrado com essa busca').waitFor();
    await page.getByRole('link', { name: 'Limpar' }).click();
    await row.waitFor();
    await expect.poll(() => page.getByLabel('Quem', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('O que fez').selectOption({ label: 'Baixou uma lista de chamados' });
    await page.getByLabel('De', { exact: true }).fill('2026-03-02');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await page.waitForURL(/ato=list_exported/);
    await row.waitFor();
    await page.getByRole('button', { name: 'Baixar' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Planilha (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('auditoria-2026-03-02.csv');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    { width: 360, dark: true },
    { width: 1440, dark: false },
  ])('at $width px, dark $dark: axe finds nothing and nothing scrolls sideways', async (look) => {
    const { page, complaints } = await aWindow(browser, look);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/auditoria`);
    await page
      .getByRole('row', { name: /Baixou/ })
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Baixar' }).click();
    await page.getByRole('link', { name: 'Planilha (CSV)' }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
