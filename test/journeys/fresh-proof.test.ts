import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood } from './axe.ts';

journey('what opens the house to others', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 22:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('asks who is there once more, and then goes on: nothing typed is lost, whatever she answers', async () => {
    const { page, complaints } = await aWindow(browser, { width: 360 });
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/chaves`);
    const name = page.getByLabel('Nome');
    await name.fill('ERP da matriz');
    await page.getByLabel('Perguntar se um cliente pode usar o produto').check();
    await house.move('2026-03-02 22:11');
    const create = page.getByRole('button', { name: 'Criar chave' });
    await create.click();
    const dialog = page.getByRole('dialog', { name: 'Confirme que é você' });
    await dialog.getByLabel('Sua senha').waitFor();
    await looksGood(page);
    await dialog.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByText('Para mudar isto, confirme antes que é você').waitFor();
    expect(await name.inputValue()).toBe('ERP da matriz');

    await create.click();
    await dialog.getByLabel('Sua senha').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await create.click();
    await dialog.getByLabel('Sua senha').fill('guiche-demo');
    await page.keyboard.press('Enter');
    await page.getByText(/^guiche_[\w-]{43}$/).waitFor();
    await expect.poll(() => name.inputValue()).toBe('');
    // For the next ten minutes nothing is asked.
    await name.fill('Outro');
    await page.getByLabel('Perguntar se um cliente pode usar o produto').check();
    await create.click();
    await page.getByRole('rowheader', { name: 'Outro' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
