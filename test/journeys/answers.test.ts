import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, beginWriting, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { openCritical } from './opening.ts';

const JOAO = 'joao@padariatrigo.example';

journey('the answers a customer of TOTVS may give to a solution', () => {
  let house: House;
  let browser: Browser;
  let joao: Page;
  let marina: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 09:00');
    joao = (await aWindow(browser)).page;
    marina = (await aWindow(browser, { width: 1440 })).page;
    await Promise.all([signIn(joao, house.url, JOAO), signIn(marina, house.url, 'marina@totvs.example')]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function solved(subject: string): Promise<string> {
    await house.move('2026-03-02 09:00');
    const { number } = await openCritical(joao, house.url, subject);
    await house.move('2026-03-02 14:20');
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByRole('heading', { name: subject }).waitFor();
    await beginWriting(marina, 's');
    await marina.keyboard.type('Consulte a situação da nota no monitor.');
    await marina.keyboard.press('Control+Enter');
    await joao.getByRole('button', { name: 'Aprovar solução' }).waitFor();
    return number;
  }

  it('TRG-172: approving closes for good, and the agent sees it without reloading', async () => {
    await solved('Aprovada na hora');
    await joao.getByRole('button', { name: 'Aprovar solução' }).click();
    await joao.getByRole('button', { name: 'Aprovar e encerrar' }).click();
    await joao.getByText('Encerrado: a solução foi aprovada.').first().waitFor();
    await marina.getByText('Encerrado: a solução foi aprovada.').first().waitFor();
    await expect.poll(() => joao.getByRole('button', { name: 'Aprovar solução' }).count()).toBe(0);
  });

  it('TRG-173: refusing demands a reason, and the clock goes on with what was left', async () => {
    const number = await solved('Recusada com motivo');
    await house.move('2026-03-05 10:00');
    await joao.getByRole('button', { name: 'Não aprovar' }).first().click();
    await joao.getByLabel('O que ainda não está certo?').waitFor();
    await joao.getByRole('button', { name: 'Não aprovar' }).last().click();
    await joao.getByText('Escreva o motivo').first().waitFor();
    await joao.getByLabel('O que ainda não está certo?').fill('A nota 10.126 tem o mesmo erro.');
    await joao.getByRole('button', { name: 'Não aprovar' }).last().click();
    await joao.getByText('Marina Prado está cuidando do chamado.').first().waitFor();
    // 5 h 20 min were used when it was solved; 4 h 40 min are left on Thursday at 10:00.
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByText('05/03/2026 às 14:40').first().waitFor();
    await expect.poll(() => marina.getByRole('main').innerText()).toContain('4 h 40 min');
  });

  it('TRG-174 TRG-176: postponing moves the end to 2026-05-01, once', async () => {
    const number = await solved('Adiada uma vez');
    await house.move('2026-03-16 10:00');
    await signIn(joao, house.url, JOAO);
    await joao.goto(`${house.url}/chamados/${number}`);
    await joao.getByRole('button', { name: /Adiar até .*01\/05\/2026/ }).click();
    await joao.getByRole('button', { name: 'Adiar', exact: true }).click();
    await joao.getByText('Responda até 01/05').first().waitFor();
    await expect.poll(() => joao.getByRole('button', { name: /Adiar/ }).count()).toBe(0);
    await house.move('2026-04-27 09:00');
    const reminders = async () =>
      (await house.mailsTo(JOAO)).filter(({ subject }) => subject.startsWith(`[${number}] Lembrete`));
    // One of the first term, on 2026-03-13, and one of the postponed one; none is sent twice.
    await expect.poll(reminders).toHaveLength(2);
  });
});
