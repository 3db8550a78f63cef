import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, beginWriting, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { openCritical } from './opening.ts';

const JOAO = 'joao@padariatrigo.example';
const MARINA = 'marina@totvs.example';

journey('a ticket of TOTVS from opening to tacit acceptance', () => {
  let house: House;
  let browser: Browser;
  let joao: Window;
  let marina: Window;
  let number = '';
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 09:00');
    [joao, marina] = await Promise.all([aWindow(browser), aWindow(browser, { width: 1440 })]);
    await Promise.all([signIn(joao.page, house.url, JOAO), signIn(marina.page, house.url, MARINA)]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('TRG-143 TRG-144: the customer sees severity and date before sending, and the date on the ticket', async () => {
    const opened = await openCritical(joao.page, house.url, 'Nota rejeitada na véspera da entrega');
    number = opened.number;
    expect(opened.promised).toContain('02/03/2026 às 19:00');
    await joao.page.getByRole('button', { name: 'Por que este prazo?' }).click();
    const said = () => joao.page.getByRole('main').innerText();
    await expect
      .poll(said)
      .toContain('Aberto na segunda, 02/03, às 09:00, com severidade Crítica: 10 horas úteis.');
    await expect.poll(said).toContain('02/03/2026 às 19:00');
    const subjects = async () => (await house.mailsTo(JOAO)).map(({ subject }) => subject.split(':')[0]);
    await expect.poll(subjects).toContain(`[${number}] Chamado registrado`);
  });

  it('the agent sees it without reloading, takes it and answers by keyboard alone; the customer sees the answer', async () => {
    await marina.page.getByText('Nota rejeitada na véspera da entrega').first().waitFor();
    await marina.page.goto(`${house.url}/atendimento/${number}`);
    await marina.page.getByRole('heading', { name: 'Nota rejeitada na véspera da entrega' }).waitFor();
    await marina.page.keyboard.press('t');
    await joao.page.getByText('Marina Prado assumiu o chamado').waitFor();
    await beginWriting(marina.page, 'r');
    await marina.page.keyboard.type('Bom dia! Já estou consultando a nota na SEFAZ.');
    await marina.page.keyboard.press('Control+Enter');
    await joao.page.getByText('Já estou consultando a nota na SEFAZ.').waitFor();
    await expect
      .poll(() => joao.page.getByText('Marina Prado está cuidando do chamado.').count())
      .toBeGreaterThan(0);
  });

  it('an internal note never reaches the customer', async () => {
    await marina.page.keyboard.press('Escape');
    await beginWriting(marina.page, 'n');
    await marina.page.keyboard.type('Cliente sem o TSS atualizado.');
    await marina.page.keyboard.press('Control+Enter');
    await marina.page.getByText('Cliente sem o TSS atualizado.').first().waitFor();
    await joao.page.reload();
    await joao.page.getByText('Já estou consultando a nota na SEFAZ.').waitFor();
    expect(await joao.page.content()).not.toContain('TSS atualizado');
  });

  it('TRG-167: the solution of 14:20 is for the customer to accept until 17/03', async () => {
    await house.move('2026-03-02 14:20');
    await marina.page.keyboard.press('Escape');
    await beginWriting(marina.page, 's');
    await marina.page.keyboard.type('Consulte a situação da nota no monitor: o protocolo é recuperado.');
    await marina.page.keyboard.press('Control+Enter');
    await joao.page.getByText('Responda até 17/03').first().waitFor();
    await joao.page.getByRole('button', { name: 'Aprovar solução' }).waitFor();
    await expect
      .poll(() => joao.page.getByRole('button', { name: /Adiar até .*01\/05\/2026/ }).count())
      .toBe(1);
  });

  it('TRG-168: one reminder leaves on 2026-03-13', async () => {
    await house.move('2026-03-13 08:59');
    const reminders = async () =>
      (await house.mailsTo(JOAO)).filter(({ subject }) => subject.startsWith(`[${number}] Lembrete`));
    expect(await reminders()).toHaveLength(0);
    await house.move('2026-03-13 09:00');
    await expect.poll(reminders).toHaveLength(1);
    await house.move('2026-03-17 23:59');
    expect(await reminders()).toHaveLength(1);
  });

  it('TRG-169 TRG-170 TRG-171: silence closes at 00:00 on 2026-03-18, nothing reopens it, a follow-up is linked', async () => {
    await house.move('2026-03-18 00:00');
    await signIn(joao.page, house.url, JOAO);
    await joao.page.goto(`${house.url}/chamados/${number}`);
    await joao.page.getByText('sem resposta, a solução foi considerada aprovada').first().waitFor();
    expect(await joao.page.getByLabel('Sua resposta').count()).toBe(0);
    await joao.page.getByRole('link', { name: 'Abrir um novo chamado a partir deste' }).click();
    await joao.page.getByText(`continua o ${number}`).waitFor();
    const next = await openFollowUp();
    await joao.page
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .waitFor();
    await joao.page.goto(`${house.url}/chamados/${number}`);
    await joao.page
      .getByRole('link', { name: new RegExp(next) })
      .first()
      .waitFor();
    expect([...joao.complaints, ...marina.complaints]).toEqual([]);
  });

  async function openFollowUp(): Promise<string> {
    const { page } = joao;
    await page.getByLabel('Produto').selectOption({ label: 'Protheus' });
    await page.getByLabel('Rotina').selectOption({ label: 'Faturamento' });
    await page.getByLabel('Mensagem completa do erro').fill('Rejeição 204: duplicidade de NF-e');
    await page.getByLabel('Assunto').fill('A rejeição voltou');
    await page.getByLabel('Descrição').fill('A mesma rejeição apareceu hoje cedo, com a nota 10.140.');
    await page
      .getByRole('group', { name: 'A função pode ser usada?' })
      .getByRole('radio', { name: 'Sim, normalmente' })
      .check();
    for (const question of ['Os dados estão sendo gravados errados ou perdidos?', /problema de exibição/])
      await page.getByRole('group', { name: question }).getByRole('radio', { name: 'Não' }).check();
    await page.getByRole('button', { name: 'Registrar chamado' }).click();
    await page.getByRole('link', { name: 'Ver chamado' }).click();
    await page.waitForURL(/\/chamados\/\d+$/);
    return new URL(page.url()).pathname.split('/').at(-1) ?? '';
  }
});
