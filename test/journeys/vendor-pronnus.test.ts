import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginWriting, journey } from './a-browser.ts';
import { isClean, lettersOf, linkOf, send, solve, theCases, write, type Case, type Cases } from './a-case.ts';

const SUBJECT = 'Servidor de arquivos lento';

/** Pronnus gives estimates, orders by GUT, asks for a category and for Sim or Não by mail. */
journey('a ticket at Pronnus, from opening to rating', () => {
  let cases: Cases;
  let at: Case;
  let number = '';
  beforeAll(async () => {
    cases = await theCases();
    at = await cases.begin('pronnus');
  });
  afterAll(async () => await cases?.close());

  it('PRN-018: impact and attempts are asked for, and the date is an estimate', async () => {
    const { house, joao, customer } = at;
    await write(joao, house.url, SUBJECT);
    await joao.getByLabel('Produto').selectOption({ index: 1 });
    await joao.getByRole('button', { name: 'Registrar chamado' }).click();
    await joao.getByRole('alert').getByText('Qual é o impacto na sua operação?').first().waitFor();
    await joao.getByRole('radio', { name: 'Restaurar um backup' }).check();
    await joao
      .getByLabel('Qual é o impacto na sua operação?')
      .fill('O fechamento do mês espera pelo relatório.');
    await joao
      .getByRole('group', { name: 'Houve tentativas de solução?' })
      .getByRole('radio', { name: 'Não' })
      .check();
    await joao.locator('aside').getByText('Estimativa').waitFor();
    await isClean(joao, 'the form');
    number = await send(joao);
    await joao.getByRole('heading', { name: 'Estimativa' }).waitFor();
    await expect
      .poll(() => lettersOf(house, customer, number))
      .toEqual([`[${number}] Chamado registrado: ${SUBJECT}`]);
  });

  it('PRN-027 PRN-046: classified by gravity, urgency and trend; solved only with a category', async () => {
    const { house, marina } = at;
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByRole('heading', { name: SUBJECT }).waitFor();
    await marina.keyboard.press('t');
    await marina.getByRole('button', { name: 'Assumir' }).waitFor({ state: 'detached' });
    const side = marina.locator('aside.side');
    for (const [label, value] of [
      ['Gravidade', '4'],
      ['Urgência', '3'],
      ['Tendência', '2'],
    ] as const)
      await side.getByLabel(label).selectOption(value);
    await side.getByRole('button', { name: 'Classificar' }).click();
    await expect.poll(() => marina.locator('.gut legend').innerText()).toContain('24');
    await solveAs('Cortesia', 'O servidor foi reiniciado e a fila de cópia, esvaziada.');
  });

  it('PRN-034 PRN-035 PRN-036: Não by the mail’s link brings it back with its reason; Sim ends it', async () => {
    const { joao, marina } = at;
    const no = await letterWith('resposta=refuse');
    await joao.goto(linkOf(no, 'resposta=refuse'));
    await joao.getByRole('button', { name: /Não/ }).last().click();
    await joao
      .getByText(/motivo/i)
      .first()
      .waitFor();
    await joao.getByRole('textbox').fill('Voltou a ficar lento depois do almoço.');
    await joao.getByRole('button', { name: /Não/ }).last().click();
    await joao.getByText('Resposta registrada').waitFor();
    await marina.getByText('Voltou a ficar lento depois do almoço.').first().waitFor();
    await solve(marina, 'O disco cheio foi trocado.');
    const yes = await letterWith('resposta=accept', 2);
    await joao.goto(linkOf(yes, 'resposta=accept'));
    await joao.getByText('O disco cheio foi trocado.').waitFor();
    await joao.getByRole('button', { name: 'Confirmar: Sim' }).click();
    await joao.getByText('Resposta registrada').waitFor();
    await expect.poll(() => marina.locator('.pane-facts').innerText()).toContain('Fechado');
  });

  it('PRN-039: the rating comes by mail as well, and is confirmed on its page', async () => {
    const { joao, complaints } = at;
    await joao.goto(linkOf(await letterWith('nota=1'), 'nota=1'));
    await joao.getByRole('radio', { name: 'Muito satisfeito', exact: true }).check();
    await isClean(joao, 'the survey');
    await joao.getByRole('button', { name: 'Enviar avaliação' }).click();
    await joao.getByText('Avaliação registrada').waitFor();
    expect(complaints()).toEqual([]);
  });

  async function solveAs(category: string, text: string): Promise<void> {
    const { marina } = at;
    await marina.keyboard.press('Escape');
    await beginWriting(marina, 's');
    await marina.keyboard.type(text);
    await marina.keyboard.press('Control+Enter');
    await marina.getByText('Escolha a categoria de encerramento').waitFor();
    await marina.getByLabel('Categoria').selectOption({ label: category });
    await marina.getByRole('button', { name: 'Enviar e resolver' }).click();
    await marina.getByText('Resolvido').first().waitFor();
  }

  /** The text of the n-th letter of this ticket that offers this. */
  async function letterWith(offer: string, nth = 1): Promise<string> {
    const { house, customer } = at;
    const all = async () =>
      (await house.mailsTo(customer)).filter(
        ({ subject, text }) => subject.includes(number) && text.includes(offer),
      );
    await expect.poll(async () => (await all()).length).toBeGreaterThanOrEqual(nth);
    return (await all())[nth - 1]?.text ?? '';
  }
});
