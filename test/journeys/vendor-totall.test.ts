import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, lettersOf, send, solve, theCases, write, type Case, type Cases } from './a-case.ts';

const SUBJECT = 'Pedido não confirma';

/** Totall reproduces what is told, so it demands the way; it promises no date, asks for approval and rates from 1, the best. */
journey('a ticket at Totall, from opening to rating', () => {
  let cases: Cases;
  let at: Case;
  let number = '';
  beforeAll(async () => {
    cases = await theCases();
    at = await cases.begin('totall');
  });
  afterAll(async () => await cases?.close());

  it('TTL-050: type, item and service come in order; without the way it is not registered', async () => {
    const { house, joao, customer } = at;
    await write(joao, house.url, SUBJECT);
    expect(await joao.getByLabel('Serviço').isDisabled()).toBe(true);
    await joao.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Sistemas de Varejo' });
    await joao.getByLabel('Item', { exact: true }).selectOption({ index: 1 });
    await joao.getByLabel('Serviço').selectOption({ label: 'Pedidos de Venda' });
    await joao.getByLabel('Versão').fill('12.4.0');
    await joao.getByLabel('Tipo de contato').selectOption({ label: 'Correção' });
    await joao
      .getByRole('group', { name: 'A empresa ou uma de suas áreas está parada?' })
      .getByRole('radio', { name: 'Não' })
      .check();
    await joao
      .getByRole('group', { name: /obrigação acessória/ })
      .getByRole('radio', { name: 'Não' })
      .check();
    await joao.getByRole('button', { name: 'Registrar chamado' }).click();
    await joao.getByRole('alert').getByText('Caminho do menu para reproduzir').first().waitFor();
    await joao.getByLabel('Caminho do menu').fill('Vendas / Pedidos / Cadastrar pedido – novo');
    await joao.getByLabel('Documento de exemplo').fill('Pedido 10125');
    await isClean(joao, 'the form');
    number = await send(joao);
    expect(number).toMatch(/^202603\/\d{4}$/);
    await expect
      .poll(() => lettersOf(house, customer, number))
      .toEqual([`[${number}] Chamado registrado: ${SUBJECT}`]);
  });

  it('TTL-110: what it covers follows from its kind; only the customer may approve', async () => {
    const { house, joao, marina } = at;
    await marina.goto(`${house.url}/atendimento/${encodeURIComponent(number)}`);
    await marina.getByRole('heading', { name: SUBJECT }).waitFor();
    await marina.keyboard.press('t');
    await marina.getByRole('button', { name: 'Assumir' }).waitFor({ state: 'detached' });
    expect(await marina.locator('aside.side').getByLabel('Assunto').inputValue()).toBe('erro_do_sistema');
    await solve(marina, 'Preencha a parcela mínima da condição 30/60.');
    await joao.getByRole('group', { name: 'Sua resposta à solução' }).waitFor();
    expect(await marina.getByRole('button', { name: /aprovar/i }).count()).toBe(0);
  });

  it('TTL-113: not approving demands a reason; with one, it is in service again until it is approved', async () => {
    const { joao, marina } = at;
    const answer = async (name: string) => {
      await joao.getByRole('radio', { name, exact: true }).check();
      await joao.getByRole('button', { name: 'Atualizar' }).click();
    };
    await answer('Não Aprovar');
    await joao.getByText('Escreva o motivo').waitFor();
    expect(await joao.getByRole('button', { name: 'Avaliar e Encerrar Ticket' }).count()).toBe(0);
    await joao.locator('.acceptance-answer textarea').fill('Com 30/90 ainda acontece.');
    await joao.getByRole('button', { name: 'Atualizar' }).click();
    await marina.getByText('Com 30/90 ainda acontece.').first().waitFor();
    // What she answers next is asked anew.
    await joao.getByRole('group', { name: 'Sua resposta à solução' }).waitFor({ state: 'detached' });
    await solve(marina, 'A condição 30/90 também foi completada.');
    await joao.getByRole('group', { name: 'Sua resposta à solução' }).waitFor();
    await answer('Aprovar');
    await joao.getByText('Encerrado: a solução foi aprovada.').first().waitFor();
  });

  it('TTL-114: 1 is the best, and the rating ends the story', async () => {
    const { house, joao, customer, complaints } = at;
    await joao.getByRole('radio', { name: 'Ótimo' }).check();
    await isClean(joao, 'the survey');
    await joao.getByRole('button', { name: 'Avaliar e Encerrar Ticket' }).click();
    await joao.getByText('Avaliação registrada').waitFor();
    await expect
      .poll(async () => (await lettersOf(house, customer, number)).map((subject) => subject.split(':')[0]))
      .toEqual([
        `[${number}] Chamado registrado`,
        `[${number}] Solução para você aprovar`,
        `[${number}] Solução para você aprovar`,
        `[${number}] Chamado encerrado`,
      ]);
    expect(complaints()).toEqual([]);
  });
});
