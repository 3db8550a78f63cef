import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, lettersOf, send, theCases, write, type Case, type Cases } from './a-case.ts';

const SUBJECT = 'A folha de fevereiro não fecha';

/** Prosoft promises no date and asks for no rating: a failure is told with what is needed, and ends by itself after three calls. */
journey('a ticket at Prosoft, from opening to its end', () => {
  let cases: Cases;
  let at: Case;
  let number = '';
  beforeAll(async () => {
    cases = await theCases();
    at = await cases.begin('prosoft');
  });
  afterAll(async () => await cases?.close());

  it('PRO-085: a failure is not taken without the moment, the procedure and the place; nothing written is lost', async () => {
    const { house, joao, customer } = at;
    await write(joao, house.url, SUBJECT);
    await joao.getByLabel('Tipo de contato').selectOption({ label: 'Falha do sistema' });
    await joao.getByRole('button', { name: 'Registrar chamado' }).click();
    const alert = joao.getByRole('alert');
    for (const missing of ['Em que momento', 'Que procedimento', 'Onde a falha aparece?'])
      await alert.getByText(missing).first().waitFor();
    await isClean(joao, 'the form');
    await joao.getByLabel('Em que momento aparece').fill('Ao fechar a folha de 02/2026');
    await joao.getByLabel('Que procedimento foi executado?').fill('Movimentos, Fechamento, Confirmar.');
    await joao.getByRole('radio', { name: 'No servidor' }).check();
    expect(await joao.getByLabel('Assunto').inputValue()).toBe(SUBJECT);
    number = await send(joao);
    expect(number).toMatch(/^\d{6}$/);
    await joao.getByText('Na fila').first().waitFor();
    expect(await joao.getByRole('main').innerText()).not.toContain('Prazo prometido');
    await expect
      .poll(() => lettersOf(house, customer, number))
      .toEqual([`[${number}] Chamado registrado: ${SUBJECT}`]);
  });

  it('PRO-053 PRO-054 PRO-055: three calls on different days and periods; one too early is refused; then it is finished', async () => {
    const { house, joao, marina, customer, complaints } = at;
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByRole('heading', { name: SUBJECT }).waitFor();
    await marina.keyboard.press('t');
    await joao.getByText('Marina Prado está cuidando do chamado.').first().waitFor();
    const call = async () => {
      const answered = marina.waitForResponse((answer) => answer.url().endsWith('/events'));
      await marina.getByRole('button', { name: 'Não atendeu' }).click();
      return (await answered).status();
    };
    await house.move('2026-03-02 10:00');
    expect(await call()).toBe(200);
    await marina.getByText('tentativa 2 de 3').waitFor();
    expect(await call()).toBe(409);
    await marina
      .getByRole('alert')
      .filter({ hasText: /outro dia|outro período|a partir de/ })
      .waitFor();
    await house.move('2026-03-03 14:00');
    expect(await call()).toBe(200);
    await marina.getByText('tentativa 3 de 3').waitFor();
    await house.move('2026-03-04 09:00');
    expect(await call()).toBe(200);
    await marina.locator('.pane-facts').getByText('Finalizado').waitFor();
    await joao.reload();
    await joao.getByText('Finalizado').first().waitFor();
    expect(await joao.getByRole('button', { name: /avali/i }).count()).toBe(0);
    await isClean(joao, 'the ticket');
    await expect
      .poll(async () => (await lettersOf(house, customer, number)).at(-1))
      .toBe(`[${number}] Chamado encerrado: ${SUBJECT}`);
    expect(complaints()).toEqual([]);
  });
});
