import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { aKeyboard, type Keyboard } from './a-keyboard.ts';
import { focused } from './focused.ts';

/** Pronnus scores by gravity, urgency and trend, so its desk has every act there is. */
journey('Marina has no mouse', () => {
  let house: House;
  let browser: Browser;
  let marina: Window;
  let page: Page;
  let hands: Keyboard;
  let joao: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('pronnus'), openBrowser()]);
    await house.move('2026-03-02 09:00');
    [marina, { page: joao }] = await Promise.all([aWindow(browser, { width: 1440 }), aWindow(browser)]);
    page = marina.page;
    hands = aKeyboard(page);
    const people = (await (await fetch(`${house.url}/api/v1/site`)).json()) as { demo: { email: string }[] };
    const [contact = '', agent = ''] = people.demo.map(({ email }) => email);
    await Promise.all([signIn(joao, house.url, contact), signIn(page, house.url, agent)]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const says = (text: string | RegExp) => page.locator('.pane').getByText(text).first().waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const number = () => new URL(page.url()).pathname.split('/')[2];

  /** A page of its own for each story; what the last one left open is no matter. */
  beforeEach(async () => {
    await page.goto(`${house.url}/atendimento`);
    await page.locator('.queue-row').first().waitFor();
  });

  /** A customer's ticket, which has its own journey, and the way to it by searching. */
  async function found(subject: string): Promise<void> {
    await joao.evaluate(async (named) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const body = {
        key: crypto.randomUUID(),
        subject: named,
        description: 'Desde as 7h40 ninguém entra; a expedição está parada com três caminhões no pátio.',
        product: 'infraestrutura',
        answers: { motivo: 'sistema_indisponivel' },
        details: { impacto: 'A expedição parou.', houve_tentativas: 'nao' },
      };
      const headers = { 'content-type': 'application/json', 'x-guiche-csrf': csrf };
      await fetch('/api/v1/portal/tickets', { method: 'POST', headers, body: JSON.stringify(body) });
    }, subject);
    await hands.keys('/');
    await expect.poll(async () => (await focused(page)).name).toBe('Procurar');
    await hands.keys('Control+a');
    await hands.type(subject);
    await page.getByRole('link', { name: subject, exact: true }).waitFor();
    await hands.press(subject);
    await page.getByRole('heading', { name: subject }).waitFor();
    await hands.keys('Escape');
  }

  async function write(key: string, text: string): Promise<void> {
    await hands.keys(key);
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.type(text);
    await hands.keys('Control+Enter');
    await page.locator('.said').filter({ hasText: text }).waitFor();
    await hands.keys('Escape');
  }

  async function withReason(act: string, reason: string): Promise<void> {
    await hands.press(act);
    await expect.poll(async () => (await focused(page)).name).toBe('Motivo');
    await hands.type(reason);
    await hands.keys('Enter');
  }

  it('goes through list, views and search, and asks for the keys', async () => {
    await hands.keys('j');
    await page.locator('.pane').waitFor();
    const first = number();
    await hands.keys('j');
    await expect.poll(number).not.toBe(first);
    await hands.keys('k');
    await expect.poll(number).toBe(first);
    await hands.keys('g', 'm');
    await page.getByRole('heading', { name: 'Meus', level: 1 }).waitFor();
    await hands.press(/^Encerrados/);
    await page.getByRole('heading', { name: 'Encerrados', level: 1 }).waitFor();
    await hands.keys('g', 'q');
    await page.getByRole('heading', { name: 'Fila', level: 1 }).waitFor();
    const before = await focused(page);
    await hands.keys('?');
    await page.getByRole('dialog', { name: 'Teclas' }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Fechar');
    await hands.keys('Escape');
    await expect.poll(async () => (await focused(page)).name).toBe(before.name);
    await hands.to('Largura da lista');
    const { value } = await page.evaluate(() => ({
      value: document.activeElement?.getAttribute('aria-valuenow'),
    }));
    await hands.keys('ArrowRight');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-valuenow')))
      .not.toBe(value);
  });

  it('takes, replies, notes, waits for the customer, holds and resumes, and solves', async () => {
    await found('Servidor fora do ar');
    await hands.keys('t');
    await button('Assumir').waitFor({ state: 'detached' });
    await write('r', 'Bom dia! Já estou olhando o servidor.');
    await write('n', 'Houve queda de energia às 4h.');
    await write('w', 'O servidor responde ao ping?');
    await says('Restam');
    await hands.keys('d');
    await expect.poll(async () => (await focused(page)).name).toBe('Prazos, cliente e classificação');
    await withReason('Suspender', 'Espera a peça do fornecedor.');
    await button('Retomar').waitFor();
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    await hands.press('Retomar');
    await button('Suspender').waitFor();
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    await hands.keys('s');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.type('Ligamos o servidor e programamos o religamento.');
    await hands.choose('Categoria', 'Análise de Ambiente');
    await hands.press('Enviar e resolver');
    await page.locator('.pane-facts').getByText('Resolvido').waitFor();
  });

  it('classifies, forwards, assigns, escalates, sends to maintenance and back, and asks what if', async () => {
    await found('Backup lento demais');
    await hands.press('Por que este prazo?');
    await page.locator('.ledger').first().waitFor();
    await hands.press('E se…?');
    await hands.choose('O que aconteceria', 'O cliente responde');
    await hands.press('Calcular o prazo');
    await page.locator('.what-if [role="status"]').filter({ hasText: /\d/ }).waitFor();
    await hands.choose('Severidade', 'Média');
    await hands.to('Motivo');
    await hands.type('Só fica lento, não para.');
    await hands.press('Mudar severidade');
    await page.locator('.pane-facts').getByText('Média').waitFor();
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    await hands.choose('Gravidade', '5');
    await hands.choose('Urgência', '4');
    await hands.choose('Tendência', '2');
    await hands.press('Classificar');
    await page.locator('.gut legend', { hasText: '40' }).waitFor();
    await hands.choose('Equipe', /Serviços/);
    await hands.press('Encaminhar');
    await says(/encaminh/);
    await hands.keys('a');
    await expect.poll(async () => (await focused(page)).name).toBe('Responsável');
    await hands.choose('Responsável', /^Andréia/);
    await hands.press('Atribuir');
    await page.locator('.pane-facts').getByText('Andréia').waitFor();
    await hands.keys('Shift+Tab', 'Shift+Tab', 'e');
    await expect.poll(async () => (await focused(page)).name).toBe('Motivo');
    await hands.type('O fornecedor não responde.');
    await hands.keys('Enter');
    await says(/escal/i);
    await withReason('Enviar à manutenção', 'Falha do programa de cópia.');
    await button('Voltou da manutenção').waitFor();
    await hands.press('Voltou da manutenção');
    await button('Enviar à manutenção').waitFor();
  });

  it('rejects with a reason', async () => {
    await found('Compra de um monitor');
    await withReason('Rejeitar', 'Compras não são do suporte.');
    await page.locator('.pane-facts').getByText('Cancelado').waitFor();
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    expect(marina.complaints).toEqual([]);
  });
});
