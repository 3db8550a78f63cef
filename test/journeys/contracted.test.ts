import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('TOTVS: support is for what was contracted', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function isClean(page: Page, where: string) {
    expect(await violations(page), where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  it('TRG-031: who keeps contracts writes down Protheus / Financeiro; João is told at once that another module is not his', async () => {
    const { page: celia, complaints } = await aWindow(browser, { width: 1440, height: 1000 });
    await signIn(celia, house.url, 'celia@totvs.example');
    const { page: joao } = await aWindow(browser, { width: 360, dark: true });
    await signIn(joao, house.url, 'joao@padariatrigo.example');
    const number = await joao.evaluate(async () => {
      const list = (await (await fetch('/api/v1/portal/tickets')).json()) as { rows: { number: string }[] };
      return list.rows[0]?.number ?? '';
    });
    await celia.goto(`${house.url}/atendimento/${number}`);
    const side = celia.locator('aside.side');
    await side.getByRole('button', { name: 'Mudar contrato e edições' }).click();
    await side.getByText('Produtos e módulos contratados').click();
    await side.getByLabel('Registrar o que foi contratado').check();
    await side.getByLabel('Protheus', { exact: true }).check();
    await side.getByText('Todos os módulos; marque alguns para limitar.').waitFor();
    await side.getByLabel('Financeiro', { exact: true }).check();
    const found = (await violations(celia)).filter((one) => !one.startsWith('target-size'));
    expect(found, 'the contract').toEqual([]);
    await side.getByRole('button', { name: 'Salvar' }).click();
    await side.getByText('Produtos e módulos contratados').waitFor({ state: 'detached' });

    await joao.goto(`${house.url}/chamados/novo`);
    await joao.getByLabel('Produto').selectOption({ label: 'Protheus' });
    await joao.getByLabel('Rotina').selectOption({ label: 'Faturamento' });
    const told = joao.getByRole('alert').filter({ hasText: 'Módulo não contratado: Protheus / Faturamento' });
    await told.waitFor();
    await isClean(joao, 'the form');
    await joao.getByLabel('Rotina').selectOption({ label: 'Financeiro' });
    await told.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await joao.context().close();
    await celia.context().close();
  });
});
