import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, send, theCases, write, type Cases } from './a-case.ts';

journey('the web comes before the telephone', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('TTL-025 TTL-026: whoever signed in opens a ticket; a call of before it is not written down in it', async () => {
    const { house, joao, marina, customer, complaints } = await cases.begin('totall');
    await joao.context().clearCookies();
    await joao.goto(`${house.url}/entrar`);
    await joao.getByLabel('E-mail').fill(customer);
    await joao.getByLabel('Senha', { exact: true }).fill('outra senha');
    await joao.getByRole('button', { name: 'Entrar', exact: true }).click();
    await joao.getByRole('alert').waitFor();
    expect(await joao.getByRole('link', { name: 'Abrir chamado' }).count()).toBe(0);
    await joao.getByLabel('Senha', { exact: true }).fill('guiche-demo');
    await joao.getByRole('button', { name: 'Entrar', exact: true }).click();
    const open = joao.getByRole('link', { name: 'Abrir chamado' }).first();
    await open.waitFor();
    expect(await open.getAttribute('aria-disabled')).toBe(null);
    await open.click();
    await joao.waitForURL(/\/chamados\/novo$/);
    await house.move('2026-03-02 09:05');
    await write(joao, house.url, 'Pedido não fatura');
    await joao.getByLabel('Tipo', { exact: true }).selectOption({ label: 'Sistemas de Varejo' });
    await joao.getByLabel('Item', { exact: true }).selectOption({ index: 1 });
    await joao.getByLabel('Serviço').selectOption({ label: 'Pedidos de Venda' });
    await joao.getByLabel('Versão').fill('12.4.0');
    await joao.getByLabel('Tipo de contato').selectOption({ label: 'Correção' });
    for (const name of [/está parada/, /obrigação acessória/])
      await joao.getByRole('group', { name }).getByRole('radio', { name: 'Não' }).check();
    await joao.getByLabel('Caminho do menu').fill('Vendas / Pedidos / Cadastrar pedido – novo');
    await joao.getByLabel('Documento de exemplo').fill('Pedido 10125');
    const number = await send(joao);
    await house.move('2026-03-02 09:30');
    await marina.goto(`${house.url}/atendimento/${encodeURIComponent(number)}`);
    const time = marina.locator('[data-act="time_logged"]');
    await time.getByLabel('Foi uma ligação para o cliente').check();
    await time.getByLabel('A ligação começou em').fill('2026-03-02T09:00');
    await time.getByLabel('Minutos').fill('5');
    await time.getByLabel('O que foi feito').fill('Falamos sobre o erro.');
    await time.getByRole('button', { name: 'Registrar horas' }).click();
    await marina.getByText('O registro na web vem antes do telefone').waitFor();
    await isClean(marina, 'the ticket with the refusal');
    await time.getByLabel('A ligação começou em').fill('2026-03-02T09:10');
    await time.getByRole('button', { name: 'Registrar horas' }).click();
    await marina.getByText(/falou com o cliente por telefone/).waitFor();
    expect(complaints()).toEqual([]);
  });
});
