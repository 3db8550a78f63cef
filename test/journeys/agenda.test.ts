import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('TOTVS: a consultancy is agreed for a day', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2027-03-01 09:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function isClean(page: Page, where: string) {
    // What the edge of a scrolled pane cuts off is not small.
    const found = (await violations(page)).filter((one) => !one.startsWith('target-size'));
    expect(found, where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  it.each([{ width: 1440 }, { width: 360, dark: true }])(
    'CON-015 CON-016: at $width px the kind is chosen with its date, the subject says it, and the agenda has it',
    async (look) => {
      const { page, complaints } = await aWindow(browser, look);
      await signIn(page, house.url, 'marina@totvs.example');
      const [number = ''] = await page.evaluate(async () => {
        const found = (await (await fetch('/api/v1/desk/tickets?view=mine')).json()) as {
          rows: { number: string }[];
        };
        return found.rows.map((row) => row.number);
      });
      await page.goto(`${house.url}/atendimento/${number}`);
      const title = page.locator('.pane-head h1, .pane-head h2').first();
      await title.waitFor();
      const side = page.locator('aside.side');
      if ((look.width ?? 0) < 800)
        await page.getByRole('button', { name: 'Prazos, cliente e classificação' }).click();
      // Who asks is said once (CON-017).
      if ((await side.getByLabel('Quem pede').inputValue()) === '') {
        await side.getByLabel('Quem pede').selectOption({ label: 'Cliente final' });
        await side.getByRole('button', { name: 'Definir quem pede' }).click();
        await side.getByRole('button', { name: 'Definir quem pede' }).waitFor({ state: 'detached' });
      }
      await side.getByLabel('Tipo de contato').selectOption({ label: 'Consultoria do Módulo' });
      await side.getByRole('button', { name: 'Mudar tipo' }).click();
      await side.getByLabel('Data combinada').fill('2027-03-04');
      await isClean(page, 'the date is asked');
      await side.getByRole('button', { name: 'Salvar data' }).click();
      await page.locator('.desk-ticket').getByText('[CONSULTORIA DO MODULO]').first().waitFor();
      await page.goto(`${house.url}/atendimento/agenda`);
      await page.getByRole('heading', { name: 'Agenda' }).waitFor();
      // The matter went to another team, so it is nobody's yet.
      await page.getByRole('button', { name: 'De todos' }).click();
      const day = page.locator('.agenda ol > li').nth(3);
      await day.getByText(number).waitFor();
      expect(await day.locator('h2').innerText()).toContain('04/03/2027');
      await isClean(page, 'the agenda');
      await page.getByRole('button', { name: 'Próxima semana' }).click();
      await page.getByText('08/03/2027').waitFor();
      await expect.poll(() => page.locator('.agenda ol > li ul').count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
