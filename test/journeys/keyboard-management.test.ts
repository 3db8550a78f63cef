import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { aKeyboard, type Keyboard } from './a-keyboard.ts';
import { focused } from './focused.ts';

journey('Célia has no mouse, nor has a reader of the guide', () => {
  let house: House;
  let browser: Browser;
  let celia: Window;
  let page: Page;
  let hands: Keyboard;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    celia = await aWindow(browser, { width: 1440 });
    page = celia.page;
    hands = aKeyboard(page);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.locator('.queue-row').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const heading = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor();
  const becameVersion = (id: number) => page.getByText(`Esta proposta virou a versão ${id}`).waitFor();

  /** Goes to a line of the guide's text and selects so many lines. */
  async function select(line: string, lines = 1): Promise<void> {
    await hands.to('Texto do guia');
    const { value } = await focused(page);
    const at = value.split('\n').findIndex((one) => one.includes(line));
    expect(at, line).toBeGreaterThan(-1);
    await hands.keys('Control+Home', ...Array<string>(at).fill('ArrowDown'), 'Home');
    await hands.keys(...Array<string>(lines).fill('Shift+ArrowDown'));
  }

  it('proposes special hours and puts them in force', async () => {
    await hands.press('Gestão');
    await heading('Guia de suporte');
    await hands.press('Calendário');
    await heading('Calendário');
    await hands.press('Novo horário especial');
    await heading('Novo horário especial');
    await hands.press('Propor e ver o efeito');
    await page.getByText('Escolha pelo menos um calendário').waitFor();
    await expect.poll(async () => (await focused(page)).role).toBe('checkbox');
    await hands.to(/^CST/);
    await hands.keys('Space');
    await hands.write(/^Nome/, 'Plantão de fechamento');
    await hands.date(/^Primeiro dia/, '2027-03-06');
    await hands.date('Último dia', '2027-03-07');
    await hands.choose('Como será o atendimento?', 'Com este horário');
    await hands.write(/^Horário/, '08:00-12:00');
    await hands.write(/^Por quê\?/, 'Entrega do balanço.');
    await hands.press('Propor e ver o efeito');
    await heading('Proposta 1');
    await hands.choose('A partir de quando?', 'Agora');
    await hands.press('Pôr em vigor');
    await becameVersion(2);
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    await hands.press('Calendário');
    await page.getByRole('row', { name: /Plantão de fechamento.*08:00–12:00/ }).waitFor();
  });

  it('takes them out again in the text, proposes that and puts it in force from a date on', async () => {
    await hands.press('Guia');
    await hands.press('Mudar o guia');
    await heading('Mudar o guia');
    await select('Plantão de fechamento');
    await hands.keys('Delete');
    await page.getByRole('button', { name: 'Desfazer minhas mudanças' }).waitFor();
    await hands.write(/^Por que mudar\?/, 'O balanço já foi entregue.');
    await expect.poll(() => page.getByRole('button', { name: 'Propor', exact: true }).isEnabled()).toBe(true);
    await hands.press('Propor');
    await heading('Proposta 2');
    await hands.date('Data', '2027-01-04');
    await hands.press(/^Pôr em vigor em 04\/01/);
    await becameVersion(3);
  });

  it('undoes a change of the text, and withdraws a proposal', async () => {
    await hands.press('Guia');
    await hands.press('Mudar o guia');
    await heading('Mudar o guia');
    await select('label: Suporte Técnico');
    await hands.type('    label: Suporte ao cliente\n');
    await hands.press('Desfazer minhas mudanças');
    await hands.press('Trazer de volta');
    await hands.write(/^Por que mudar\?/, 'É como os clientes chamam.');
    await expect.poll(() => page.getByRole('button', { name: 'Propor', exact: true }).isEnabled()).toBe(true);
    await hands.press('Propor');
    await heading('Proposta 3');
    await hands.press('Retirar a proposta');
    await page.getByText('Proposta retirada por Célia').waitFor();
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
  });

  it('starts a replay and reads what it found', async () => {
    await hands.press('Simulação');
    await heading('Simulação');
    await hands.choose('Qual guia?', 'Versão 2');
    await hands.press('Simular');
    await page
      .getByRole('heading', { name: 'Resultado' })
      .or(page.getByText('Nenhum chamado encerrado'))
      .first()
      .waitFor();
    await expect.poll(async () => (await focused(page)).at).toBeGreaterThan(0);
    expect(celia.complaints).toEqual([]);
  });

  it('TRG-006: reads the guide from its contents, goes back to them, and comes to the holidays of another year', async () => {
    const reader = await aWindow(browser);
    const keys = aKeyboard(reader.page);
    await reader.page.goto(`${house.url}/entrar`);
    await keys.press('Guia de suporte');
    await reader.page.getByRole('navigation', { name: 'Índice' }).waitFor();
    await keys.press(/Modalidades|Horário|Calendário/, 'Índice');
    const { hash } = new URL(reader.page.url());
    await expect.poll(async () => `#${await focusedId(reader.page)}`).toBe(decodeURIComponent(hash));
    await keys.press('Voltar ao índice');
    await expect.poll(() => focusedId(reader.page)).toBe('indice');
    await reader.page.goto(`${house.url}/guia/feriados`);
    await keys.press('2027');
    await reader.page.getByRole('heading', { name: 'Feriados e plantões de 2027' }).waitFor();
    await reader.page.goto(`${house.url}/guia`);
    await keys.press('English');
    await reader.page.getByRole('heading', { name: 'Contents' }).waitFor();
    expect(reader.complaints).toEqual([]);
  });
});

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id ?? '');
