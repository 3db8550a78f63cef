import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { aWindow, beginWriting, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { aKeyboard, type Keyboard } from './a-keyboard.ts';
import { focused } from './focused.ts';

const JOAO = 'joao@padariatrigo.example';

journey('João has no mouse', () => {
  let house: House;
  let browser: Browser;
  let joao: Window;
  let page: Page;
  let hands: Keyboard;
  let marina: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 09:00');
    [joao, { page: marina }] = await Promise.all([aWindow(browser), aWindow(browser, { width: 1440 })]);
    page = joao.page;
    hands = aKeyboard(page);
    await signIn(marina, house.url, 'marina@totvs.example');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });
  beforeEach(() => house.move('2026-03-02 09:00'));

  const heading = (name: string | RegExp) => page.getByRole('heading', { name, level: 1 }).waitFor();
  /** Where the focus goes after an act is decided when what it brought is there. */
  const focusIsOn = (name: string | RegExp) =>
    expect.poll(async () => (await focused(page)).name).toMatch(name);
  const says = (text: string) => page.getByText(text).first().waitFor();

  async function open(subject: string): Promise<string> {
    await hands.press('Abrir chamado');
    await heading('Abrir chamado');
    await hands.choose('Produto', 'Protheus');
    await hands.choose('Rotina', 'Faturamento');
    await hands.write('Assunto', subject);
    await hands.write('Descrição', 'A nota 10.125 volta da SEFAZ com a rejeição 204, e o faturamento parou.');
    await hands.write('Mensagem completa do erro', 'Rejeição 204: duplicidade de NF-e');
    await hands.choose('A função pode ser usada?', 'Não pode ser usada');
    await hands.choose('Os dados estão sendo gravados errados ou perdidos?', 'Não');
    await hands.choose('Existe alguma solução de contorno?', 'Não existe');
    await hands.choose('Qual é o impacto na operação?', /Crítico/);
    await page.locator('aside').getByText('Crítica').waitFor();
    await hands.press('Registrar chamado');
    await heading('Chamado registrado');
    await focusIsOn('Chamado registrado');
    await hands.press('Ver chamado');
    await heading(subject);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }

  /** The desk's side of it, which has its own journey. */
  async function solve(number: string): Promise<void> {
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.locator('.composer').waitFor();
    await beginWriting(marina, 's');
    await marina.keyboard.type('Consulte a situação da nota no monitor.');
    await marina.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: 'Aprovar solução' }).waitFor();
  }

  it('signs in; what was wrong is said, and nothing typed is lost', async () => {
    await page.goto(`${house.url}/entrar`);
    await hands.write('E-mail', JOAO);
    await hands.write('Senha', 'errada');
    await hands.keys('Enter');
    await page.getByRole('alert').getByText('E-mail ou senha não conferem').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(JOAO);
    await hands.keys('Shift+Tab');
    await hands.write('Senha', 'guiche-demo');
    await hands.keys('Enter');
    await heading('Olá, João');
  });

  it('opens a ticket with what is missing pointed out, answers the questions, replies and sees why the date is so', async () => {
    await hands.press('Abrir chamado');
    await heading('Abrir chamado');
    await hands.press('Registrar chamado');
    await page.locator('.error-summary').waitFor();
    await expect.poll(async () => (await focused(page)).role).not.toBe('button');
    await open('Nota rejeitada sem mouse');
    await hands.press('Por que este prazo?');
    await says('Aberto na segunda, 02/03, às 09:00, com severidade Crítica: 10 horas úteis.');
    await hands.press('Ver como tabela');
    await page.getByRole('table').waitFor();
    await hands.write('Sua resposta', 'Aconteceu também com a nota 10.126.');
    await hands.press('Responder');
    await page.getByRole('listitem').filter({ hasText: 'nota 10.126' }).waitFor();
    await expect.poll(async () => (await focused(page)).name).toBe('Responder');
  });

  it('approves, and the focus stays where the news is', async () => {
    await solve(await open('Aprovada sem mouse'));
    await hands.press('Aprovar solução');
    await hands.press('Aprovar e encerrar');
    await says('Encerrado: a solução foi aprovada.');
    await expect.poll(async () => (await focused(page)).name).toBe('Situação agora');
    await hands.press('Abrir um novo chamado a partir deste');
    await says('Este chamado continua o');
  });

  it('refuses with a reason, which is demanded', async () => {
    await page.goto(house.url);
    await solve(await open('Recusada sem mouse'));
    await hands.press('Não aprovar');
    await expect.poll(async () => (await focused(page)).name).toBe('O que ainda não está certo?');
    await hands.press('Não aprovar', 'Situação agora');
    await says('Escreva o motivo');
    await focusIsOn(/^O que ainda não está certo\?/);
    await hands.type('A nota 10.126 tem o mesmo erro.');
    await hands.press('Não aprovar', 'Situação agora');
    await says('Marina Prado está cuidando do chamado.');
    await expect.poll(async () => (await focused(page)).name).toBe('Situação agora');
  });

  it('postpones, goes back before sending, and then sends', async () => {
    await solve(await open('Adiada sem mouse'));
    await hands.press(/^Adiar até/);
    await says('para testar e responder');
    await hands.press('Voltar');
    await hands.press(/^Adiar até/);
    await hands.press('Adiar');
    await says('Responda até 01/05');
    await expect.poll(() => page.getByRole('button', { name: /^Adiar até/ }).count()).toBe(0);
  });

  it('answers what waits on the first page, searches there and in the list, and goes through its tabs', async () => {
    await hands.press('Início');
    await heading('Olá, João');
    await hands.press('Aprovar', /Adiada sem mouse/);
    await hands.press('Voltar');
    await hands.press('Depois', /Adiada sem mouse/);
    await page.getByRole('article').filter({ hasText: 'Adiada sem mouse' }).waitFor({ state: 'detached' });
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    await hands.write('Procurar nos seus chamados', 'Recusada sem');
    await hands.keys('Enter');
    await heading('Chamados');
    await page.getByRole('link', { name: 'Recusada sem mouse' }).waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Aprovada sem mouse' }).count()).toBe(0);
    await hands.write('Procurar nos seus chamados', 'sem mouse');
    await hands.keys('Enter');
    await page.getByRole('link', { name: 'Aprovada sem mouse' }).waitFor();
    await focusIsOn('Procurar nos seus chamados');
    await hands.press(/^Encerrados/);
    await page.getByRole('link', { name: 'Recusada sem mouse' }).waitFor({ state: 'detached' });
    await focusIsOn(/^Encerrados/);
    await hands.press('Só os meus');
    await page.waitForURL(/de=mim/);
    await hands.press('Aprovada sem mouse');
    await heading('Aprovada sem mouse');
  });

  it('turns the page dark, changes the language and back, and signs out', async () => {
    const menu = /^João Batista Alves$/;
    await hands.press(menu);
    await hands.press('Escuro');
    await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
    await focusIsOn(menu);
    await hands.keys('Enter');
    await hands.press('English');
    await page
      .getByRole('link', { name: 'Open ticket' })
      .or(page.getByRole('link', { name: 'Home' }))
      .first()
      .waitFor();
    await focusIsOn(menu);
    await hands.press(menu);
    await hands.press('Português');
    await page.getByRole('link', { name: 'Início' }).waitFor();
    await hands.press(menu);
    await hands.keys('Escape');
    await focusIsOn(menu);
    await hands.press(menu);
    await hands.press('Sair');
    await heading('Entrar');
    expect(joao.complaints).toEqual([]);
  });
});
