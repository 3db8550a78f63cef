import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { aKeyboard, type Keyboard } from './a-keyboard.ts';
import { violations } from './axe.ts';
import { focused } from './focused.ts';

journey('a day of Marina’s, by keyboard', () => {
  let house: House;
  let browser: Browser;
  let marina: Window;
  let page: Page;
  let hands: Keyboard;
  let number = '';
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    marina = await aWindow(browser, { width: 1440 });
    page = marina.page;
    hands = aKeyboard(page);
    await house.move('2027-03-02 10:00');
    await signIn(page, house.url, 'marina@totvs.example');
    await page.locator('.queue-row').first().waitFor();
    await hands.keys('j');
    await page.locator('.pane').waitFor();
    number = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const side = (name: string) => page.locator('.side').getByRole('region', { name });

  it('TRG-059: starts a timer, which goes on over a reload, and writes down what was done', async () => {
    await hands.keys('h');
    await side('Horas').getByText('Cronômetro correndo').waitFor({ state: 'detached' });
    await expect.poll(async () => (await focused(page)).name).toBe('Iniciar cronômetro');
    await hands.keys('Enter');
    await side('Horas').getByText('Cronômetro correndo').waitFor();
    await house.move('2027-03-02 10:30');
    await page.reload();
    await side('Horas').getByText('Cronômetro correndo').waitFor();
    await expect.poll(() => side('Horas').getByRole('timer').textContent()).toMatch(/^30:/);
    await hands.keys('h');
    await hands.to('O que foi feito');
    await hands.type('Analisei o log da rejeição.');
    await hands.press('Registrar horas');
    await side('Horas').getByText('Registrado: ').waitFor();
    const entry = page.locator('.said[data-internal="true"]').filter({ hasText: 'Analisei o log' });
    await entry.getByText(/registrou 3\d min de trabalho/).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('calls a colleague with @, who finds the mark on his list and the note by mail', async () => {
    const { demo } = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
      demo: { email: string }[];
    };
    const his = demo
      .map(({ email }) => email)
      .find((email) => /totvs\.ex/.test(email) && !email.startsWith('marina'));
    const colleagues = await page.evaluate(async (asked) => {
      const answer = await fetch(`/api/v1/desk/tickets/${asked}`);
      return ((await answer.json()) as { colleagues: { name: string }[] }).colleagues;
    }, number);
    const { page: desk, complaints } = await aWindow(browser, { width: 1440 });
    await signIn(desk, house.url, his ?? '');
    const name = await desk.evaluate(async () => {
      const answer = await fetch('/api/v1/session');
      return ((await answer.json()) as { person: { name: string } }).person.name;
    });
    expect(colleagues.map((one) => one.name)).toContain(name);
    await hands.keys('n');
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.keys('@');
    await page.getByRole('combobox', { name: 'Procurar colega' }).waitFor();
    await hands.type(name);
    await page.locator('dialog.choose [aria-selected="true"]').filter({ hasText: name }).waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.keys('Enter');
    await expect.poll(() => page.locator('.composer textarea').inputValue()).toBe(`@${name} `);
    await expect.poll(async () => (await focused(page)).role).toBe('textarea');
    await hands.type('pode ver o XML?');
    await hands.keys('Control+Enter');
    await page.locator('.said').filter({ hasText: 'pode ver o XML?' }).waitFor();
    await expect
      .poll(async () => (await house.mailsTo(his ?? '')).map(({ subject }) => subject).join())
      .toContain('chamou você');
    await aKeyboard(desk).keys('g', 'f');
    const row = desk.locator(`.queue-row[data-number="${number}"]`);
    await row.getByText('Novidade para você').waitFor({ state: 'attached' });
    await row.getByRole('link').first().click();
    await desk.locator('.said').filter({ hasText: 'pode ver o XML?' }).waitFor();
    await row.getByText('Novidade para você').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  it('follows the ticket with p, and stops', async () => {
    await hands.keys('Escape', 'p');
    const button = page.getByRole('button', { name: 'Acompanhar' });
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    await hands.keys('p');
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  });

  it('keeps a task on the ticket, is reminded at its time, and does it and undoes it', async () => {
    const here = side('Minhas tarefas aqui');
    await here.getByLabel('O que fazer').focus();
    await hands.type('Ligar para o cliente');
    await here.getByLabel('Lembrar em (opcional)').fill('2027-03-02T14:00');
    await hands.press('Adicionar tarefa');
    await here.getByText('Ligar para o cliente').waitFor();
    await house.move('2027-03-02 14:00');
    await expect
      .poll(async () => (await house.mailsTo('marina@totvs.example')).map(({ subject }) => subject).join())
      .toContain('Tarefa: Ligar para o cliente');
    await page.reload();
    await page.locator('.pane').waitFor();
    await hands.keys('g', 't');
    await page.getByRole('heading', { name: 'Tarefas', level: 1 }).waitFor();
    const task = page.locator('.task-list > li').filter({ hasText: 'Ligar para o cliente' });
    await task.getByText('Atrasada').waitFor();
    expect(await violations(page)).toEqual([]);
    await hands.press('Marcar “Ligar para o cliente” como feita');
    await page.getByText('“Ligar para o cliente” foi feita.').waitFor();
    await task.waitFor({ state: 'detached' });
    await hands.press('Desfazer');
    await task.waitFor();
  });

  it('TRG-035: sends a suggestion to the product backlog, and drafts an article of what was learned', async () => {
    await page.goto(`${house.url}/atendimento/${number}`);
    const areas = side('Outras áreas');
    await areas.getByLabel('Área').focus();
    await hands.choose('Área', 'Backlog do produto');
    await hands.to('O que você precisa dela');
    await hands.type('Aceitar mais de um certificado.');
    await hands.press('Envolver a área');
    await areas.getByText('Aguarda resposta.').waitFor();
    await page.locator('.said').filter({ hasText: 'Aceitar mais de um certificado.' }).waitFor();
    const knowledge = side('Conhecimento');
    await knowledge.getByRole('button', { name: 'Rascunhar artigo' }).focus();
    await hands.keys('Enter');
    await hands.to('Causa e solução');
    await hands.type('O certificado venceu; instale o novo.');
    await hands.press('Salvar rascunho');
    await knowledge.getByText('ligado').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it.for([
    [360, false],
    [360, true],
    [1440, true],
  ] as const)('at %d px, dark %s: axe finds nothing, nothing scrolls sideways', async ([width, dark]) => {
    const { page: small, complaints } = await aWindow(browser, { width, dark });
    await signIn(small, house.url, 'marina@totvs.example');
    for (const place of [number, 'tarefas']) {
      await small.goto(`${house.url}/atendimento/${place}`);
      await small
        .locator(place === number ? '.pane' : '.task-list > li')
        .first()
        .waitFor();
      if (place === number && width === 360) {
        await small.locator('.pane-side-button').click();
        await small.locator('.side').waitFor();
      }
      expect([place, await violations(small)]).toEqual([place, []]);
      const [content, window] = await small.evaluate(() => [
        document.documentElement.scrollWidth,
        innerWidth,
      ]);
      expect([place, content]).toEqual([place, window]);
    }
    expect(complaints).toEqual([]);
  });

  it('had nothing to complain of', () => {
    expect(marina.complaints).toEqual([]);
  });
});
