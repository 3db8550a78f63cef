import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('TOTVS: colleagues ask each other, and slowness is investigated', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2027-03-01 09:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function isClean(page: Page, where: string) {
    const found = (await violations(page)).filter((one) => !one.startsWith('target-size'));
    expect(found, where).toEqual([]);
    expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
  }

  it.each([{ width: 1440 }, { width: 360, dark: true }])(
    'TRG-036: at $width px Renata, a consultant, asks in P@ and reloads half way; Marina of support answers',
    async (look) => {
      const { page, complaints } = await aWindow(browser, look);
      await signIn(page, house.url, 'renata@totvs.example');
      await page.goto(`${house.url}/atendimento/comunidade`);
      await page.getByRole('heading', { name: 'P@ – Suporte Colaborativo' }).waitFor();
      await page.getByRole('button', { name: 'Fazer uma pergunta' }).click();
      const title = `Qual rotina reprocessa a folha a ${look.width} px?`;
      await page.getByLabel('Pergunta', { exact: true }).fill(title);
      await page.getByLabel('Detalhes').fill('O cliente fechou fevereiro.');
      await page.reload();
      await page.getByRole('button', { name: 'Fazer uma pergunta' }).click();
      await expect.poll(() => page.getByLabel('Pergunta', { exact: true }).inputValue()).toBe(title);
      await isClean(page, 'asking');
      await page.getByRole('button', { name: 'Publicar pergunta' }).click();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByText('Ninguém respondeu ainda').waitFor();
      // An open question asks again by itself, and what came is read then.
      await page.getByRole('button', { name: 'Todas as perguntas' }).click();
      const mine = page.getByRole('button', { name: title });
      await mine.getByText('sem resposta').waitFor();

      const { page: other } = await aWindow(browser, look);
      await signIn(other, house.url, 'marina@totvs.example');
      await other.goto(`${house.url}/atendimento/comunidade`);
      await other.getByRole('button', { name: title }).click();
      await house.move(look.width === 360 ? '2027-03-01 09:20' : '2027-03-01 09:10');
      await other.getByLabel('Sua resposta').fill('A 065, com a verba recalculada.');
      await other.getByRole('button', { name: 'Responder' }).click();
      await other.getByText('A 065, com a verba recalculada.').waitFor();
      await expect.poll(() => other.getByLabel('Sua resposta').inputValue()).toBe('');

      await page.reload();
      await mine.getByText('resposta nova').waitFor();
      await isClean(page, 'the list');
      await mine.click();
      await page.getByRole('button', { name: 'Isto me ajudou' }).click();
      await page.getByText('Ajudou quem perguntou').waitFor();
      await isClean(page, 'answered');
      expect(complaints).toEqual([]);
    },
  );

  it('TRG-071 TRG-072: Marina reads the stage, learns who could take over, and records the cause; the customer reads it', async () => {
    const { page, complaints } = await aWindow(browser, { width: 1440 });
    await signIn(page, house.url, 'marina@totvs.example');
    const number = await page.evaluate(async () => {
      const found = (await (await fetch('/api/v1/desk/tickets?view=mine')).json()) as {
        rows: { number: string; company: string }[];
      };
      return (
        found.rows.find(({ company }) => company.startsWith('Padaria'))?.number ?? found.rows[0]?.number ?? ''
      );
    });
    await page.goto(`${house.url}/atendimento/${number}`);
    const side = page.locator('aside.side');
    await side.getByLabel('Tipo de contato').selectOption({ label: 'Desempenho' });
    await side.getByRole('button', { name: 'Mudar tipo' }).click();
    await side.getByText('Etapa: Investigação técnica').waitFor();
    await side.getByText('Sem causa: marcar com especialista').click();
    await side.getByText(/Ninguém tem a competência “Desempenho – /).waitFor();
    await isClean(page, 'no cause');
    await side.getByRole('button', { name: 'Registrar', exact: true }).click();
    await side.getByText('Sem a causa, marque aqui mesmo').waitFor();
    await side.getByText('A causa foi encontrada').click();
    await side.getByLabel('Causa encontrada').fill('Faltava o índice de matrícula.');
    await side.getByRole('button', { name: 'Registrar', exact: true }).click();
    await side.getByText('Investigação técnica: causa encontrada').waitFor();
    await page.locator('.desk-ticket').getByText('Faltava o índice de matrícula.').first().waitFor();
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });
});
