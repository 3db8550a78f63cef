import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { aKeyboard, type Keyboard } from './a-keyboard.ts';
import { violations } from './axe.ts';
import { focused } from './focused.ts';

journey('an hour of Marina’s, by keyboard', () => {
  let house: House;
  let browser: Browser;
  let marina: Window;
  let page: Page;
  let hands: Keyboard;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    marina = await aWindow(browser, { width: 1440 });
    page = marina.page;
    hands = aKeyboard(page);
    await signIn(page, house.url, 'marina@totvs.example');
    await page.locator('.queue-row').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const said = (text: string | RegExp) => page.locator('.said').filter({ hasText: text });
  const chosen = () => page.locator('dialog.choose [aria-selected="true"]');
  const field = () => page.locator('.composer textarea');

  async function palette(typed: string, option: string | RegExp): Promise<void> {
    await hands.keys('Control+k');
    await page.getByRole('combobox', { name: 'Número, palavras, lugar ou ação' }).waitFor();
    await hands.type(typed);
    await chosen().filter({ hasText: option }).waitFor();
    await hands.keys('Enter');
    await page.locator('dialog.choose').waitFor({ state: 'detached' });
  }

  it('goes to a ticket by its number, then acts on it, from the palette', async () => {
    const { rows } = await page.evaluate(async () => {
      const answer = await fetch('/api/v1/desk/tickets?view=unassigned');
      return (await answer.json()) as { rows: { number: string; subject: string }[] };
    });
    const [ticket] = rows;
    await palette(ticket?.number ?? '', ticket?.number ?? '');
    await page.getByRole('heading', { name: ticket?.subject ?? '', level: 1 }).waitFor();
    await palette('assumir', 'Assumir');
    await page.locator('.pane-facts').getByText('Marina').waitFor();
    await palette('mudar sever', 'Mudar a severidade');
    await expect.poll(async () => (await focused(page)).name).toBe('Severidade');
    await palette('anotar', 'Anotar para a equipe');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.keys('Escape');
  });

  it('offers only what the ticket allows now, and is clean for axe', async () => {
    await hands.keys('Control+k');
    await page.locator('dialog.choose input').waitFor();
    await hands.type('retomar');
    await page.getByText('Nada com essas palavras').waitFor();
    await hands.keys('Control+a');
    await hands.type('meus');
    await chosen().filter({ hasText: 'Meus' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.keys('Escape');
    await page.locator('dialog.choose').waitFor({ state: 'detached' });
  });

  it('CON-033 CON-065: a macro by /, with its preview, then sent as it stands', async () => {
    await hands.keys('r');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.keys('/');
    await page.getByRole('combobox', { name: 'Procurar macro' }).waitFor();
    await hands.type('pend cliente');
    await chosen().filter({ hasText: 'Ticket pendente com o cliente' }).waitFor();
    const preview = page.locator('.choose-aside');
    await preview.getByText('Responde e aguarda o cliente').waitFor();
    await preview.getByText('precisamos do seu retorno').waitFor();
    expect(await preview.textContent()).not.toContain('{{');
    expect(await violations(page)).toEqual([]);
    await hands.keys('Enter');
    await expect.poll(() => field().inputValue()).toContain('precisamos do seu retorno');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.keys('Control+Enter');
    await said('precisamos do seu retorno').waitFor();
    await page.locator('.pane-facts').getByText('Pendente com o cliente').waitFor();
    await hands.keys('Escape');
  });

  it('/ in the middle of a line is a letter', async () => {
    await hands.keys('n');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await page.keyboard.type('1/2');
    expect(await field().inputValue()).toBe('1/2');
    await hands.keys('Control+a', 'Delete', 'Escape');
  });

  it('keeps a macro with a change, uses it, deletes it and takes that back', async () => {
    await palette('macros', /^Macros/);
    await page.getByRole('heading', { name: 'Macros', level: 1 }).waitFor();
    await hands.press('Nova macro');
    await expect.poll(async () => (await focused(page)).name).toBe('Nome');
    await hands.type('Leitura do log');
    await hands.to('Texto');
    await hands.type('Olá, {{cliente.nome}}. Estou lendo o log.');
    await hands.choose('Encaminhar a', 'Consultoria');
    await hands.press('Salvar');
    await page.getByRole('heading', { name: 'Leitura do log' }).waitFor();
    await hands.press('Apagar Leitura do log');
    await page.getByText('“Leitura do log” foi apagada.').waitFor();
    await hands.press('Desfazer');
    await page.getByRole('heading', { name: 'Leitura do log' }).waitFor();
    await page.goBack();
    await hands.keys('g', 'm');
    await page.getByRole('heading', { name: 'Meus', level: 1 }).waitFor();
    await page.locator('.queue-row').first().waitFor();
    await hands.keys('j');
    await page.locator('.pane').waitFor();
    await palette('leitura log', 'Leitura do log');
    await expect.poll(() => field().inputValue()).toContain('Estou lendo o log.');
    await page.getByText('Ao enviar, também: Encaminha a: Consultoria').waitFor();
    await page.reload();
    await page.getByText('Ao enviar, também: Encaminha a: Consultoria').waitFor();
    await hands.keys('r');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.keys('Control+Enter');
    await said('Estou lendo o log.').waitFor();
    await hands.keys('Escape');
    await page
      .locator('.pane')
      .getByText(/encaminhou/)
      .first()
      .waitFor();
  });

  it('sees a colleague at the same ticket, and what he wrote before her answer leaves', async () => {
    const demo = (await (await fetch(`${house.url}/api/v1/site`)).json()) as { demo: { email: string }[] };
    const colleague = demo.demo
      .map(({ email }) => email)
      .find((email) => /vendor|@totvs/.test(email) && !email.startsWith('marina'));
    const { page: his, complaints } = await aWindow(browser, { width: 1440 });
    await signIn(his, house.url, colleague ?? '');
    await his.goto(page.url());
    await his.locator('.pane').waitFor();
    await page.locator('.here-one').waitFor();
    await palette('responder ao cl', 'Responder ao cliente');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.type('Pode reiniciar o serviço.');
    await his.getByText('Marina está escrevendo…').waitFor();
    expect(await violations(his)).toEqual([]);
    await aKeyboard(his).keys('r');
    await expect.poll(async () => (await focused(his)).role).toBe('textarea');
    await his.keyboard.insertText('Já reiniciei, aguarde.');
    await page.locator('.here-writing').waitFor();
    await his.keyboard.press('Control+Enter');
    await his.locator('.said').filter({ hasText: 'Já reiniciei' }).waitFor();
    await hands.keys('Control+Enter');
    const crossed = page.getByRole('region', { name: 'O que chegou enquanto você escrevia' });
    await crossed.getByText('Já reiniciei, aguarde.').waitFor();
    expect(await field().inputValue()).toBe('Pode reiniciar o serviço.');
    await hands.press('Enviar assim mesmo');
    await said('Pode reiniciar o serviço.').waitFor();
    await aKeyboard(his).keys('Escape', 'g', 'q');
    await page.locator('.here-one').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('had nothing to complain of', () => {
    expect(marina.complaints).toEqual([]);
  });
});
