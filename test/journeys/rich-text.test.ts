import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aPicture } from '#/demo/files.ts';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

const [, picture] = aPicture();

journey('Totall: what is written keeps its formatting', () => {
  let house: House;
  let browser: Browser;
  let customer: string;
  let agent: string;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totall'), openBrowser()]);
    await house.move('2026-03-02 09:00');
    const { demo } = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
      demo: { role: string; email: string }[];
    };
    customer = demo.find(({ role }) => role.startsWith('Cliente'))?.email ?? '';
    agent = demo.find(({ role }) => role.startsWith('Atendente'))?.email ?? demo[1]?.email ?? '';
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function isClean(page: Page, where: string) {
    expect(await violations(page), where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  /** Pastes a picture where the caret is, as the browser does: under the name it gives to all of them. */
  const paste = (page: Page) =>
    page.evaluate(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }));
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [...picture],
    );

  it.each([
    { width: 1280, dark: false },
    { width: 360, dark: true },
  ])(
    'TTL-038: at $width px she writes bold with a link and pastes a picture; the agent sees it',
    async ({ width, dark }) => {
      const { page, complaints } = await aWindow(browser, { width, dark });
      await signIn(page, house.url, customer);
      await page.goto(`${house.url}/chamados/novo`);
      await page.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Sistemas de Varejo' });
      await page.getByLabel('Item').selectOption({ index: 1 });
      await page.getByLabel('Serviço').selectOption({ label: 'Compras' });
      await page.getByLabel('Versão').fill('12.4.0');
      const subject = `Pedido com o total errado ${width}`;
      await page.getByLabel('Assunto').fill(subject);
      const field = page.getByLabel('Descrição');
      await field.fill('');
      await field.pressSequentially('O total sai errado. Leia ');
      await page.keyboard.press('Control+b');
      await field.pressSequentially('com urgência');
      await page.keyboard.press('End');
      await field.pressSequentially(' em ');
      await page.keyboard.press('Control+k');
      await page.keyboard.type('https://a.example/pedido');
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await paste(page);
      await expect
        .poll(() => field.inputValue())
        .toBe(
          'O total sai errado. Leia **com urgência** em [texto](https://a.example/pedido)\n![imagem-1.png]',
        );
      await page.getByRole('button', { name: 'Tirar imagem-1.png' }).waitFor();
      const preview = page.locator('.format-preview');
      await preview.getByRole('img', { name: 'imagem-1.png' }).waitFor();
      expect(await preview.locator('strong').innerText()).toBe('com urgência');
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await walksTheBar(page);
      await page.getByRole('button', { name: 'Cor e tamanho' }).click();
      await isClean(page, 'the form, with the palette');
      await page.keyboard.press('Escape');
      for (const question of await page
        .getByRole('group')
        .filter({ has: page.getByRole('radio', { name: 'Não', exact: true }) })
        .all())
        await question.getByRole('radio', { name: 'Não', exact: true }).check();
      await page.getByRole('button', { name: 'Registrar chamado' }).click();
      await page.getByRole('heading', { name: 'Chamado registrado' }).waitFor();
      const number = (await page.locator('.opened-number').innerText()).trim();
      await page.getByRole('link', { name: 'Ver chamado' }).click();
      await seesIt(page);
      await isClean(page, 'the ticket');

      const { page: marina } = await aWindow(browser, { width, dark });
      await signIn(marina, house.url, agent);
      await marina.goto(`${house.url}/atendimento/${encodeURIComponent(number)}`);
      await seesIt(marina);
      await isClean(marina, 'the ticket at the desk');
      expect(complaints).toEqual([]);
      await page.context().close();
      await marina.context().close();
    },
  );

  /** Tab comes to the bar once; arrows go through it and round. */
  async function walksTheBar(page: Page) {
    const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('Tab');
    const names = [await named()];
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press('ArrowRight');
      names.push(await named());
    }
    expect(new Set(names).size).toBe(8);
    expect([names[0], names[1], names[8]]).toEqual([
      'Negrito (Ctrl+B)',
      'Itálico (Ctrl+I)',
      'Negrito (Ctrl+B)',
    ]);
    await page.keyboard.press('ArrowLeft');
    expect(await named()).toBe('Código');
  }

  async function seesIt(page: Page) {
    const said = page.locator('.rich').first();
    await said.locator('strong', { hasText: 'com urgência' }).waitFor();
    const link = said.getByRole('link', { name: 'texto' });
    expect(await link.getAttribute('href')).toBe('https://a.example/pedido');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await expect
      .poll(() => page.evaluate(() => document.querySelector<HTMLImageElement>('.rich img')?.naturalWidth))
      .toBe(320);
  }
});
