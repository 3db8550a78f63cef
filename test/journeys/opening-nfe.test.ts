import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPicture, anInvoice } from '#/demo/files.ts';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

const [, picture] = aPicture();
const [, xml] = anInvoice();
const image = { name: 'rejeicao.png', mimeType: 'image/png', buffer: picture };
const invoice = { name: 'nfe-10125.xml', mimeType: 'text/xml', buffer: xml };

journey('Totall: an NFe is rejected', () => {
  let house: House;
  let browser: Browser;
  let joao: string;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totall'), openBrowser()]);
    await house.move('2026-03-02 09:00');
    const { demo } = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
      demo: { role: string; email: string }[];
    };
    joao = demo.find(({ role }) => role.startsWith('Cliente'))?.email ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function isClean(page: Page, where: string) {
    expect(await violations(page), where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  it.each([{ width: 1280 }, { width: 360 }])(
    'TTL-035 TTL-037 TTL-040 TTL-043 TTL-044 TTL-054 TTL-059: at $width px the form leads through it, from type to number',
    async ({ width }) => {
      const { page, complaints } = await aWindow(browser, { width });
      await signIn(page, house.url, joao);
      await page.getByRole('link', { name: 'Abrir chamado' }).first().click();
      await page.getByRole('heading', { name: 'Abrir chamado', level: 1 }).waitFor();
      const [type, item, service] = [
        page.getByLabel('Tipo', { exact: true }),
        page.getByLabel('Item'),
        page.getByLabel('Serviço'),
      ];
      await type.selectOption('');
      expect([await item.isDisabled(), await service.isDisabled()]).toEqual([true, true]);
      await type.selectOption({ label: 'Sistemas de Varejo' });
      expect([await item.isDisabled(), await service.isDisabled()]).toEqual([false, true]);
      await item.selectOption({ label: 'Suporte TOTALL SISTEMAS (dúvidas ou erros)' });
      await service.selectOption({ label: 'NFe' });
      expect(await page.getByLabel('Descrição').getAttribute('placeholder')).toBe(
        'Descreva o seu chamado aqui',
      );
      await page.getByLabel('Versão').fill('12.4.0');
      const subject = `NFe rejeitada ${randomUUID().slice(0, 4)}: CFOP inválido`;
      await page.getByLabel('Assunto').fill(subject);
      await page.getByLabel('Descrição').fill('A SEFAZ devolve a rejeição 327 ao transmitir a nota 10125.');
      for (const question of await page
        .getByRole('group')
        .filter({ has: page.getByRole('radio', { name: 'Não', exact: true }) })
        .all())
        await question.getByRole('radio', { name: 'Não', exact: true }).check();
      await page.getByRole('button', { name: 'Registrar chamado' }).click();
      const alert = page.locator('.error-summary');
      await alert.getByText('Anexe a imagem da rejeição').waitFor();
      await alert.getByText('Anexe o XML gerado da NFe').waitFor();
      await isClean(page, 'the form, with what is missing');
      await page
        .getByLabel('Anexar arquivos')
        .setInputFiles([
          image,
          invoice,
          { name: 'errado.txt', mimeType: 'text/plain', buffer: Buffer.from('x') },
        ]);
      await page.getByRole('button', { name: 'Tirar errado.txt' }).click();
      await page.getByText('errado.txt').waitFor({ state: 'detached' });
      await page.getByText('Nota fiscal 10125, série 1').waitFor();
      await isClean(page, 'the form, with its files');
      await page.reload();
      await page.getByText('Nota fiscal 10125, série 1').waitFor();
      expect(await page.getByText('errado.txt').count()).toBe(0);
      await page.getByRole('button', { name: 'Registrar chamado' }).dblclick();
      await page.getByRole('heading', { name: 'Chamado registrado' }).waitFor();
      const number = await page.locator('.opened-number').innerText();
      expect(number).toMatch(/202603\/\d{4}/);
      await page.getByRole('link', { name: 'Ver chamado' }).click();
      await page.getByRole('heading', { name: subject }).waitFor();
      await page.getByText('327 Rejeicao: CFOP invalido').waitFor();
      await page.getByRole('img', { name: 'Imagem rejeicao.png' }).waitFor();
      await expect
        .poll(() => page.evaluate(() => document.querySelector<HTMLImageElement>('.files img')?.naturalWidth))
        .toBe(320);
      expect(await page.getByText('errado.txt').count()).toBe(0);
      await isClean(page, 'the ticket');
      await expect
        .poll(
          async () => (await house.mailsTo(joao)).filter(({ text }) => text.includes(number.trim())).length,
        )
        .toBe(1);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it('TTL-039 TTL-052: a prepared text comes in at the cursor; a missing version is asked for once', async () => {
    const { page, complaints } = await aWindow(browser, { width: 1280 });
    await signIn(page, house.url, joao);
    await page.goto(`${house.url}/chamados/novo`);
    await page.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Sistemas de Varejo' });
    await page.getByLabel('Item').selectOption({ index: 1 });
    await page.getByLabel('Serviço').selectOption({ label: 'Compras' });
    await page.getByLabel('Versão').fill('');
    await page.getByLabel('Assunto').fill('Pedido de compra não grava');
    expect(await page.getByLabel('Modelo de texto').inputValue()).toBe('padrao');
    await page.getByLabel('Descrição').fill('Ao gravar o pedido de compra nada acontece. ');
    await page.getByLabel('Modelo de texto').selectOption({ label: 'Rejeição de NFe' });
    await expect
      .poll(() => page.getByLabel('Descrição').inputValue())
      .toMatch(/nada acontece\. Número e série da nota:/);
    for (const question of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio', { name: 'Não', exact: true }) })
      .all())
      await question.getByRole('radio', { name: 'Não', exact: true }).check();
    await page.getByRole('button', { name: 'Registrar chamado' }).click();
    await page.getByText('Antes de registrar').waitFor();
    await page.getByRole('button', { name: 'Preencha “Versão”' }).waitFor();
    await isClean(page, 'what is asked first');
    await page.getByRole('button', { name: 'Registrar assim mesmo' }).click();
    await page.getByRole('heading', { name: 'Chamado registrado' }).waitFor();
    await page.goto(`${house.url}/chamados/novo`);
    await page.getByLabel('Assunto').fill('pedido de compra que não grava');
    await page.getByText('É este? Já há chamados parecidos:').waitFor();
    await page.getByText('Pedido de compra não grava').waitFor();
    await isClean(page, 'similar tickets');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('TRG-199 TRG-160 PRN-004: by keyboard an agent opens for a contact, answers with a file and splits a subject', async () => {
    const { page, complaints } = await aWindow(browser, { width: 1440 });
    await signIn(page, house.url, 'marina@totall.example');
    await page.getByRole('link', { name: 'Novo chamado' }).waitFor();
    await page.keyboard.press('c');
    await page.getByLabel('Quem pediu?').fill('não existe');
    await page.getByText('Nenhum contato registrado assim.').waitFor();
    await page.getByLabel('Quem pediu?').fill('joão');
    await page.getByRole('button', { name: /João Batista Alves/ }).click();
    await page.getByLabel('Por onde chegou').waitFor();
    expect(await page.getByLabel('Por onde chegou').innerText()).not.toContain('Telefone');
    await isClean(page, 'opening for a contact');
    await page.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Sistemas de Varejo' });
    await page.getByLabel('Item').selectOption({ index: 1 });
    await page.getByLabel('Serviço').selectOption({ label: 'Compras' });
    await page.getByLabel('Versão').fill('12.4.0');
    await page.getByLabel('Assunto').fill('Cotação e também o estoque');
    await page.getByLabel('Descrição').fill('A cotação não abre; além disso o estoque está negativo.');
    for (const question of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio', { name: 'Não', exact: true }) })
      .all())
      await question.getByRole('radio', { name: 'Não', exact: true }).check();
    await page.getByRole('button', { name: 'Registrar chamado' }).click();
    await page.getByRole('heading', { name: 'Cotação e também o estoque' }).waitFor();
    await page.locator('.composer textarea').fill('Veja o passo a passo.');
    await page.locator('.composer').getByLabel('Anexar arquivos').setInputFiles(image);
    await page.getByRole('button', { name: 'Tirar rejeicao.png' }).waitFor();
    await page.locator('.composer').getByRole('button', { name: 'Enviar', exact: true }).click();
    await page.locator('.timeline').getByRole('img', { name: 'Imagem rejeicao.png' }).waitFor();
    // What the edge of a scrolled pane cuts off is not small.
    expect((await violations(page)).filter((found) => !found.startsWith('target-size'))).toEqual([]);
    await page.getByRole('button', { name: 'Separar um assunto' }).click();
    await page.getByLabel('Assunto do novo chamado').fill('Estoque negativo');
    await page.getByLabel('O que vai para ele').fill('O estoque do item 4471 está negativo desde ontem.');
    // What the edge of a scrolled pane cuts off is not small.
    expect((await violations(page)).filter((found) => !found.startsWith('target-size'))).toEqual([]);
    await page.getByRole('button', { name: 'Criar chamado' }).click();
    await page.getByRole('heading', { name: 'Estoque negativo' }).waitFor();
    await page
      .getByRole('link', { name: /Cotação e também o estoque/ })
      .first()
      .waitFor();
    await expect
      .poll(async () =>
        (await house.mailsTo(joao)).map(({ text, subject }) => `${subject} ${text}`).join('\n'),
      )
      .toContain('Estoque negativo');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
