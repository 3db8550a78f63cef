import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('Totall: a version, a plan and a package', () => {
  let house: House;
  let browser: Browser;
  let customer: string;
  let agent: string;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totall'), openBrowser()]);
    const { demo } = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
      demo: { role: string; email: string }[];
    };
    customer = demo.find(({ role }) => role.startsWith('Cliente'))?.email ?? '';
    agent = demo.find(({ email }) => email.startsWith('marina'))?.email ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function isClean(page: Page, where: string) {
    expect(await violations(page), where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  async function opens(page: Page, kind: string, subject: string): Promise<string> {
    await page.goto(`${house.url}/chamados/novo`);
    await page.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Sistemas de Varejo' });
    await page.getByLabel('Item').selectOption({ index: 1 });
    await page.getByLabel('Serviço').selectOption({ label: 'Compras' });
    await page.getByLabel('Versão').fill('12.1');
    await page.getByText('Versão sem suporte: atualize primeiro').waitFor();
    await page.getByLabel('Tipo de contato').selectOption({ label: kind });
    await page.getByLabel('Assunto').fill(subject);
    await page.getByLabel('Descrição').fill('O total do pedido de compra sai errado ao confirmar.');
    await page.getByLabel('Caminho do menu').fill('Compras / Pedidos / Confirmar');
    await page.getByLabel('Documento de exemplo').fill('Pedido 10125');
    for (const question of await page
      .getByRole('group')
      .filter({ has: page.getByRole('radio', { name: 'Não', exact: true }) })
      .all())
      await question.getByRole('radio', { name: 'Não', exact: true }).check();
    await page.getByText('Como gravar os passos').click();
    await page.getByText('psr.exe').waitFor();
    await isClean(page, 'the form');
    await page.getByRole('button', { name: 'Registrar chamado' }).click();
    await page.getByRole('heading', { name: 'Chamado registrado' }).waitFor();
    return (await page.locator('.opened-number').innerText()).trim();
  }

  it.each([
    { width: 1440, height: 912 },
    { width: 360, dark: true },
  ])(
    'TTL-041 TTL-048 TTL-055 TTL-101 TTL-102 TTL-108 TTL-136: at $width px from an old version to the package',
    async (look) => {
      const { page: joao, complaints } = await aWindow(browser, look);
      await signIn(joao, house.url, customer);
      await joao.goto(`${house.url}/chamados/novo`);
      const empty = [
        joao.getByLabel('Tipo', { exact: true }),
        joao.getByLabel('Item'),
        joao.getByLabel('Serviço'),
      ];
      expect(await Promise.all(empty.map((field) => field.inputValue()))).toEqual(['', '', '']);
      expect(await joao.getByLabel('Modelo de texto').inputValue()).toBe('padrao');
      await joao.getByText('maior detalhe possível').waitFor();
      const number = await opens(joao, 'Correção', `Total errado ${look.width}`);
      const address = encodeURIComponent(number);

      const { page: marina } = await aWindow(browser, look);
      await signIn(marina, house.url, agent);
      await marina.goto(`${house.url}/atendimento/${address}`);
      const side = marina.locator('aside.side');
      if (look.width < 800)
        await marina.getByRole('button', { name: 'Prazos, cliente e classificação' }).click();
      await side.getByText('Versão sem suporte: atualize primeiro').waitFor();
      await side.getByRole('button', { name: 'Rejeitar por versão sem suporte' }).waitFor();
      await side.getByLabel('Planejar para a versão').selectOption('12.5');
      await side.getByRole('button', { name: 'Planejar' }).click();
      await side.getByText('Previsto para a versão 12.5').waitFor();
      await side.getByRole('button', { name: 'Enviar pacote de correção' }).click();
      await side.getByLabel('Versão do pacote').fill('12.4.0-p3');
      await side.getByLabel('O que o cliente deve fazer').fill('Feche o sistema e execute o instalador.');
      await side
        .getByLabel('Anexar arquivos')
        .setInputFiles({ name: '12.4.0-p3.txt', mimeType: 'text/plain', buffer: Buffer.from('pacote') });
      await side.getByRole('button', { name: 'Tirar 12.4.0-p3.txt' }).waitFor();
      // What the edge of a scrolled pane cuts off is not small.
      const found = (await violations(marina)).filter((one) => !one.startsWith('target-size'));
      expect(found, 'the package at the desk').toEqual([]);
      await side.getByRole('button', { name: 'Enviar pacote', exact: true }).click();
      await side.getByLabel('Versão do pacote').waitFor({ state: 'detached' });

      await joao.goto(`${house.url}/chamados/${address}`);
      await joao.getByText('O pacote 12.4.0-p3 está com você').waitFor();
      await joao.getByText('Previsto para a versão 12.5').waitFor();
      await joao.getByText(/Liberação prevista: de .*01\/06\/2026 a .*05\/06\/2026/).waitFor();
      await isClean(joao, 'the ticket');
      const coming = joao.waitForEvent('download');
      await joao.getByRole('button', { name: 'Baixar 12.4.0-p3.txt' }).click();
      expect((await coming).suggestedFilename()).toBe('12.4.0-p3.txt');
      await joao.getByText('baixou o pacote de correção 12.4.0-p3').waitFor();
      await marina.goto(`${house.url}/atendimento/${address}`);
      await marina.getByText('baixou o pacote de correção 12.4.0-p3').waitFor();
      expect(complaints).toEqual([]);
      await joao.context().close();
      await marina.context().close();
    },
  );
});
