import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginWriting, journey } from './a-browser.ts';
import { isClean, lettersOf, solve, theCases, type Case, type Cases } from './a-case.ts';
import { openCritical } from './opening.ts';

const SUBJECT = 'A nota não sai';

/** A critical ticket has 10 hours of service, 07:00–19:00; it is solved at 14:20, refused, solved again, approved, rated. */
journey('a ticket at TOTVS, from opening to rating', () => {
  let cases: Cases;
  let at: Case;
  let number = '';
  beforeAll(async () => {
    cases = await theCases();
    at = await cases.begin('totvs');
  });
  afterAll(async () => await cases?.close());

  it('TRG-143: the promise stands before sending, on the ticket and in the mail', async () => {
    const { house, joao, customer } = at;
    const opened = await openCritical(joao, house.url, SUBJECT);
    number = opened.number;
    expect(number).toMatch(/^\d{8}$/);
    expect(opened.promised).toContain('02/03/2026 às 19:00');
    await joao.getByRole('heading', { name: SUBJECT }).waitFor();
    await expect.poll(() => joao.getByRole('main').innerText()).toContain('02/03/2026 às 19:00');
    await expect
      .poll(() => lettersOf(house, customer, number))
      .toEqual([`[${number}] Chamado registrado: ${SUBJECT}`]);
    await isClean(joao, 'the ticket');
  });

  it('TRG-167: the agent asks, the clock waits for the customer, and the solution is for her to accept', async () => {
    const { house, joao, marina } = at;
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByRole('heading', { name: SUBJECT }).waitFor();
    await marina.keyboard.press('t');
    await joao.getByText('Marina Prado está cuidando do chamado.').first().waitFor();
    await house.move('2026-03-02 10:00');
    await beginWriting(marina, 'w');
    await marina.keyboard.type('Qual é o número da nota?');
    await marina.keyboard.press('Control+Enter');
    await joao.getByText('Qual é o número da nota?').waitFor();
    await house.move('2026-03-02 14:00');
    await joao.getByLabel('Sua resposta').fill('É a nota 10.125.');
    await joao.getByRole('button', { name: 'Responder', exact: true }).click();
    await marina.getByText('É a nota 10.125.').first().waitFor();
    // One hour was used before the question: nine are left at 14:00, five of them on this day.
    await marina.getByText('03/03/2026 às 11:00').first().waitFor();
    await house.move('2026-03-02 14:20');
    await solve(marina, 'Consulte a nota no monitor: o protocolo é recuperado.');
    await joao.getByText('Responda até 17/03').first().waitFor();
    await expect.poll(() => joao.getByLabel('Sua resposta').count()).toBe(1);
  });

  it('TRG-173: a refusal without a reason is refused; with one, what was left goes on', async () => {
    const { house, joao, marina } = at;
    await house.move('2026-03-03 09:00');
    await joao.getByRole('button', { name: 'Não aprovar' }).first().click();
    await joao.getByLabel('O que ainda não está certo?').waitFor();
    await joao.getByRole('button', { name: 'Não aprovar' }).last().click();
    await joao.getByText('Escreva o motivo').first().waitFor();
    expect(await joao.getByText('Avaliar').count()).toBe(0);
    await joao.getByLabel('O que ainda não está certo?').fill('A nota 10.126 tem o mesmo erro.');
    await joao.getByRole('button', { name: 'Não aprovar' }).last().click();
    await marina.getByText('A nota 10.126 tem o mesmo erro.').first().waitFor();
    // 1 h 20 min were used; 8 h 40 min are left from 09:00 on.
    await marina.getByText('03/03/2026 às 17:40').first().waitFor();
  });

  it('TRG-172: approved, it is closed for good and asks to be rated, once', async () => {
    const { house, joao, marina, customer, complaints } = at;
    await solve(marina, 'A série da nota foi corrigida; as duas saíram.');
    await joao.getByRole('button', { name: 'Aprovar solução' }).click();
    await joao.getByRole('button', { name: 'Aprovar e encerrar' }).click();
    await joao.getByText('Encerrado: a solução foi aprovada.').first().waitFor();
    await joao.getByRole('radio', { name: 'Muito satisfeito' }).check();
    await isClean(joao, 'the survey');
    await joao.getByRole('button', { name: 'Enviar avaliação' }).click();
    await joao.getByText('Avaliação registrada').waitFor();
    await joao.reload();
    await joao.getByRole('heading', { name: SUBJECT }).waitFor();
    expect(await joao.getByRole('button', { name: 'Enviar avaliação' }).count()).toBe(0);
    expect(await joao.getByLabel('Sua resposta').count()).toBe(0);
    await expect
      .poll(async () => (await lettersOf(house, customer, number)).map((subject) => subject.split(':')[0]))
      .toEqual([
        `[${number}] Chamado registrado`,
        `[${number}] Precisamos de uma resposta sua`,
        `[${number}] Solução para você aprovar`,
        `[${number}] Solução para você aprovar`,
        `[${number}] Chamado encerrado`,
      ]);
    expect(complaints()).toEqual([]);
  });
});
