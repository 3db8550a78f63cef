import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood } from './axe.ts';

journey('who may enter, as the vendor keeps it', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('prosoft'), openBrowser()]);
    await house.move('2026-03-02 09:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('PRO-121 PRO-124 B-30: Célia records a pendency, lets the company in for a day, records a training, invites', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@prosoft.example');
    await page.goto(`${house.url}/gestao/clientes`);
    await page.getByRole('link', { name: 'Escritório Contábil Aurora' }).first().click();
    const part = page.getByRole('region', { name: 'Acesso' });
    await part.getByText('Sem pendência administrativa.').waitFor();
    await part.getByLabel('Motivo').first().fill('Boleto 8841');
    await part.getByRole('button', { name: 'Registrar pendência' }).click();
    await part.getByText(/Com pendência desde .*02\/03\/2026.*: Boleto 8841/).waitFor();
    await part.getByLabel('Motivo').nth(1).fill('Pago, aguardando o banco');
    await part.getByLabel('O que liberar').selectOption('delinquency');
    await part.getByLabel('Último dia').fill('2026-03-03');
    await part.getByRole('button', { name: 'Liberar' }).click();
    await part.getByText(/Pendência administrativa, todos os contatos, até ter., 03\/03\/2026/).waitFor();
    await part.getByLabel('Comprovante').fill('Curso de Folha');
    await part.getByLabel('Concluído em').fill('2026-02-27');
    await part.getByRole('button', { name: 'Registrar treinamento' }).click();
    await part.getByText(/Curso de Folha, .*27\/02\/2026/).waitFor();
    await looksGood(page);
    await part.getByLabel('Comprovante').fill('Curso de outra pessoa');
    await part.getByLabel('Concluído em').fill('2026-02-28');
    await part.getByRole('button', { name: 'Registrar treinamento' }).click();
    const wrong = part.getByText(/Curso de outra pessoa/);
    await part.getByRole('button', { name: /^Anular o treinamento de .*Curso de outra pessoa/ }).click();
    await wrong.waitFor({ state: 'detached' });
    await house.move('2026-03-02 09:01');
    await part.getByRole('button', { name: /^Encerrar agora a liberação/ }).click();
    await part.getByText(/Pendência administrativa, todos os contatos/).waitFor({ state: 'detached' });
    await part.getByRole('button', { name: 'Enviar convite a Bia Ferraz' }).click();
    await part.getByText('Convite enviado a Bia Ferraz.').waitFor();
    await expect
      .poll(async () =>
        (await house.mailsTo('bia@escritoriocontabil.example')).map(({ text }) => text).join(),
      )
      .toMatch(/\/senha\/[\w-]{43}/);
    await part.getByLabel('Motivo').first().fill('Pago');
    await part.getByRole('button', { name: 'Regularizar' }).click();
    await part.getByText('Sem pendência administrativa.').waitFor();
    await part.getByText(/Boleto 8841 \(Célia Nogueira\)\. Encerrada por Célia Nogueira: Pago/).waitFor();
    expect(complaints).toEqual([]);
  });

  it('PRO-121 PRO-124: pendencies come in a file as well, tried first', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@prosoft.example');
    await page.goto(`${house.url}/gestao/clientes/importar`);
    await page.getByLabel('O que o arquivo traz').selectOption({ label: 'Pendências administrativas' });
    await page.getByText('Três colunas: codigo, inadimplente').waitFor();
    const code = await page.evaluate(async () => {
      const list = await (await fetch('/api/v1/desk/customers')).json();
      return String(list.rows[0].code);
    });
    await page.locator('input[type=file]').setInputFiles({
      name: 'pendencias.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`codigo;inadimplente;motivo\n${code};sim;Mensalidade de março\n`, 'latin1'),
    });
    await page.getByRole('button', { name: 'Conferir sem importar' }).click();
    await page.getByText('Pendência registrada: 1').waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: 'Importar', exact: true }).click();
    await page.getByText('Importado.', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('a key for another system is made, shown once, and taken back', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@prosoft.example');
    await page.goto(`${house.url}/gestao/chaves`);
    await page.getByText('Nenhuma chave ainda').waitFor();
    await page.getByLabel('Nome').fill('ERP');
    await page.getByLabel('Perguntar se um cliente pode usar o produto').check();
    await page.getByRole('button', { name: 'Criar chave' }).click();
    const token = await page.locator('.token-key').innerText();
    const asked = async () =>
      (
        await fetch(`${house.url}/api/v1/entitlement?company=104233`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await asked()).toBe(200);
    await looksGood(page);
    await page.reload();
    await page.getByRole('button', { name: 'Revogar a chave ERP' }).click();
    await page.getByText('revogada').waitFor();
    expect(await page.getByText(token).count()).toBe(0);
    expect(await asked()).toBe(401);
    expect(complaints).toEqual([]);
  });
});
