import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';
import { openCritical } from './opening.ts';

const LOOKS = [
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 1440, dark: false },
  { width: 1440, dark: true },
];

journey('Célia changes the guide and is sure before', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('sees the difference and the effect, proposes, puts in force; new tickets get the new date, old ones keep theirs', async () => {
    const joao = await aWindow(browser);
    await house.move('2026-03-02 09:00');
    await signIn(joao.page, house.url, 'joao@padariatrigo.example');
    const early = await openCritical(joao.page, house.url, 'O faturamento parou');
    expect(early.promised).toContain('19:00');

    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.getByRole('link', { name: 'Gestão' }).click();
    await page.getByText('Em vigor: versão 1').waitFor();
    await page.getByRole('link', { name: 'Mudar o guia' }).click();

    // A mistake is told at its line, with what to write instead; nothing can be proposed.
    await change(page, 'support: 10h', 'support: dez horas');
    const mistakes = page.locator('.problem-list');
    await mistakes.getByText('dez horas').waitFor();
    const line = await mistakes.getByRole('button').first().innerText();
    expect(line).toMatch(/^Linha \d+$/);
    await mistakes.getByRole('button').first().click();
    await expect.poll(() => selected(page)).toContain('dez horas');
    await expect
      .poll(() => page.getByRole('button', { name: 'Propor', exact: true }).isDisabled())
      .toBe(true);

    // The guide's own examples hold it to its word, so they go with the old promise.
    await change(page, 'support: dez horas', 'support: 8h');
    await mistakes.getByText('exemplos não dão o que dizem').waitFor();
    await dropExamples(page);
    await page.getByRole('row', { name: /Crítica.*10 horas úteis.*8 horas úteis/ }).waitFor();
    await page.getByText(/De \d+ chamados abertos: .*mais cedo/).waitFor();
    // Of many dates the first few are shown; which they are depends on the demo's own tickets.
    const rest = page.getByRole('button', { name: /^Ver todas/ });
    if ((await rest.count()) > 0) await rest.click();
    await page.getByRole('link', { name: early.number }).waitFor();

    // It survives a reload.
    await page.reload();
    await page.getByRole('row', { name: /10 horas úteis.*8 horas úteis/ }).waitFor();
    await page.getByRole('button', { name: 'Propor', exact: true }).click();
    await page.getByText('Escreva o motivo da mudança').waitFor();
    await page.getByLabel('Por que mudar?').fill('Os clientes pedem resposta no mesmo dia.');
    await page.getByRole('button', { name: 'Propor', exact: true }).click();
    await page.getByRole('heading', { name: 'Proposta 1' }).waitFor();
    await page.getByText('Os clientes pedem resposta no mesmo dia.').waitFor();

    // A day that is over is refused in a sentence, and nothing is lost.
    await page.getByLabel('Data', { exact: true }).fill('2026-03-01');
    await page.getByRole('button', { name: /^Pôr em vigor em/ }).click();
    await page.getByText('Um guia não vale para trás').waitFor();
    await page.getByLabel('Data', { exact: true }).fill('2026-03-03');
    await page.getByText('Chamados abertos a partir de ter., 03/03/2026 às 00:00').waitFor();
    await page.getByRole('button', { name: 'Pôr em vigor em 03/03 00:00' }).click();
    await page.getByText('Esta proposta virou a versão 2').waitFor();

    await house.move('2026-03-03 09:00');
    const late = await openCritical(joao.page, house.url, 'A folha não fecha');
    expect(late.promised).toContain('17:00');
    await joao.page.goto(`${house.url}/chamados/${early.number}`);
    await joao.page.getByText('19:00').first().waitFor();
    await page.goto(`${house.url}/gestao/guia`);
    await page.getByText('Em vigor: versão 2').waitFor();
    await page.getByRole('link', { name: 'Versão 1', exact: true }).click();
    await page.getByRole('heading', { name: /^Versão 1/ }).waitFor();
    await expect.poll(() => page.getByRole('textbox').inputValue()).toContain('support: 10h');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('asks for special hours, and sees them on their days once they are in force', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/calendario/novo`);
    await page.getByLabel('CST (Centro').check();
    await page.getByLabel('Nome').fill('Plantão de fechamento');
    await page.getByLabel('Primeiro dia').fill('2026-03-07');
    await page.getByRole('textbox', { name: /^Horário/ }).fill('das oito às doze');
    await page.getByRole('button', { name: 'Propor e ver o efeito' }).click();
    await page.getByText('Escreva o motivo').waitFor();
    await page.getByLabel('Por quê?').fill('Entrega do balanço.');
    await page.getByRole('button', { name: 'Propor e ver o efeito' }).click();
    await page.getByText('das oito às doze').waitFor();
    await page.getByRole('textbox', { name: /^Horário/ }).fill('08:00-12:00');
    await page.getByRole('button', { name: 'Propor e ver o efeito' }).click();
    await page.getByRole('row', { name: /CST.*Plantão de fechamento/ }).waitFor();
    await page.getByLabel('Agora').check();
    await page.getByRole('button', { name: 'Pôr em vigor', exact: true }).click();
    await page.getByText('Esta proposta virou a versão 3').waitFor();
    await page.getByRole('link', { name: 'Calendário' }).click();
    await page.getByRole('row', { name: /Plantão de fechamento.*08:00–12:00.*Célia/ }).waitFor();
    await page.getByLabel('Calendário').selectOption({ label: 'CST (Centro de Serviços TOTVS)' });
    await page.getByRole('listitem').filter({ hasText: 'Horário especial: Plantão de fechamento' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('runs closed tickets through another guide and sees which of them change', async () => {
    // The demo's tickets were closed in the days before the real today.
    await house.move(`${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)} 09:00`);
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/simulacao`);
    await page.getByLabel('Qual guia?').selectOption({ label: 'Versão 2' });
    await page.getByRole('button', { name: 'Simular' }).click();
    await page.getByText(/chamados encerrados: para \d+ o resultado mudaria/).waitFor();
    await page
      .getByRole('row', { name: /Crítica.*prazo de atendimento.*no prazo/ })
      .first()
      .waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('is not for Marina, who is told so', async () => {
    const { page } = await aWindow(browser);
    await signIn(page, house.url, 'marina@totvs.example');
    await page.getByRole('link', { name: /\d/ }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Gestão' }).count()).toBe(0);
    await page.goto(`${house.url}/gestao/guia`);
    await page.getByRole('heading', { name: 'Esta área é de quem coordena o suporte' }).waitFor();
    await page.context().close();
  });

  it.each(LOOKS)('at $width px, dark $dark: axe finds nothing and nothing scrolls sideways', async (look) => {
    const { page, complaints } = await aWindow(browser, look);
    await signIn(page, house.url, 'celia@totvs.example');
    for (const path of [
      '/gestao/guia',
      '/gestao/guia/nova',
      '/gestao/guia/versoes/1',
      '/gestao/guia/propostas/1',
      '/gestao/calendario',
      '/gestao/calendario/novo',
      '/gestao/simulacao',
    ]) {
      await page.goto(`${house.url}${path}`);
      await page.getByRole('heading').first().waitFor();
      await page.waitForFunction(
        () => !document.querySelector('[aria-busy="true"], .mantine-Skeleton-root, [data-stale="true"]'),
      );
      await page.waitForTimeout(150);
      expect(await violations(page), path).toEqual([]);
      expect(await overflow(page), `${path}: wider than the window`).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const editor = (page: Page) => page.getByRole('textbox', { name: 'Texto do guia' });

async function change(page: Page, right: string, other: string): Promise<void> {
  const text = await editor(page).inputValue();
  if (!text.includes(right)) throw new Error(`the guide has no “${right}”`);
  await editor(page).fill(text.replace(right, other));
}

async function dropExamples(page: Page): Promise<void> {
  const text = await editor(page).inputValue();
  await editor(page).fill(text.replace(/^examples:[\s\S]*/m, ''));
}

const selected = (page: Page) =>
  editor(page).evaluate((area) =>
    area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '',
  );
