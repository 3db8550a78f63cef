import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, send, theCases, write, type Cases } from './a-case.ts';

journey('what a contact is about', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('PRO-004 PRO-111: a kind is explained where it is chosen; a complaint says of which area and goes to SAC', async () => {
    const { house, joao, marina, complaints } = await cases.begin('prosoft');
    await write(joao, house.url, 'Ninguém me retornou');
    await joao.getByLabel('Produto').selectOption({ label: 'Prosoft Folha' });
    const kind = joao.getByLabel('Tipo de contato');
    await joao.getByText('Pedido de uma informação pontual').waitFor();
    await kind.selectOption({ label: 'Reclamação' });
    await joao.getByText('Uma situação que não foi bem resolvida').waitFor();
    await isClean(joao, 'the form');
    await joao.getByRole('button', { name: 'Registrar chamado' }).click();
    await joao.getByRole('alert').getByText('Qual área não resolveu bem a situação?').waitFor();
    await joao.getByRole('radio', { name: 'Comercial' }).check();
    const number = await send(joao);
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByRole('heading', { name: 'Ninguém me retornou' }).waitFor();
    const side = marina.locator('aside.side');
    expect(await side.getByLabel('Equipe').inputValue()).toBe('sac');
    await side.getByText('Comercial').first().waitFor();
    expect(await side.getByLabel('Tipo de contato').inputValue()).toBe('reclamacao');
    expect(complaints()).toEqual([]);
  });

  it('PRO-065 PRO-074 PRO-050: what is out of scope is shown, offered as a service and handed over', async () => {
    const { house, joao, marina, complaints } = await cases.begin('prosoft');
    await write(joao, house.url, 'O antivírus bloqueia');
    await joao.getByLabel('Produto').selectOption({ label: 'Sistema que não é da Prosoft' });
    await joao.getByText('Fora do escopo do suporte').waitFor();
    await joao.getByText('O suporte atende exclusivamente aos sistemas').waitFor();
    const number = await send(joao);
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByRole('heading', { name: 'O antivírus bloqueia' }).waitFor();
    const side = marina.locator('aside.side');
    await side.getByText('Fora do escopo', { exact: true }).waitFor();
    await side.getByLabel('Assunto').selectOption('conferencia');
    await side.getByRole('button', { name: 'Definir assunto' }).click();
    await side.getByRole('button', { name: 'Oferecer conferência' }).click();
    await side.getByText('Oferecido: conferência').waitFor();
    await isClean(marina, 'the desk');
    await side.getByRole('button', { name: 'Encaminhar para Serviços' }).click();
    await marina
      .getByText(/encaminhou o chamado para a equipe Serviços \(fora do escopo: Conferência/)
      .waitFor();
    expect(complaints()).toEqual([]);
  });

  it('PRN-018 PRN-074: a date is an estimate, and the customer calls upon those who lead', async () => {
    const { house, joao, complaints } = await cases.begin('pronnus');
    await write(joao, house.url, 'Relatório de vendas');
    await joao.getByLabel('Produto').selectOption({ index: 1 });
    await joao.getByRole('radio', { name: 'Restaurar um backup' }).check();
    await joao
      .getByLabel('Qual é o impacto na sua operação?')
      .fill('O fechamento do mês espera pelo relatório.');
    await joao
      .getByRole('group', { name: 'Houve tentativas de solução?' })
      .getByRole('radio', { name: 'Não' })
      .check();
    await joao.getByLabel('Qual é o impacto na sua operação?').fill('Ninguém vende.');
    await joao.getByRole('group', { name: 'Houve tentativas de solução?' }).getByLabel('Não').check();
    await joao.locator('aside').getByText('Estimativa').waitFor();
    await send(joao);
    await joao.getByRole('heading', { name: 'Estimativa' }).waitFor();
    await house.move('2026-03-02 18:00');
    await joao.reload();
    await joao.getByText('acima da estimativa').first().waitFor();
    await joao.getByRole('button', { name: 'Chamar a liderança' }).click();
    await joao.getByLabel('O que está acontecendo').fill('Estamos parados desde cedo.');
    await isClean(joao, 'the ticket');
    await joao.getByRole('button', { name: 'Enviar à liderança' }).click();
    await joao.getByText('Estamos parados desde cedo.').waitFor();
    await expect
      .poll(async () => (await house.mailsTo('celia@pronnus.example')).map(({ subject }) => subject))
      .toEqual(expect.arrayContaining([expect.stringContaining('O cliente chama a liderança')]));
    expect(complaints()).toEqual([]);
  });

  it('TRG-051: who leads notes which components a customer chose, with their parameters', async () => {
    const { house, joao, marina, complaints } = await cases.begin('totvs', { agent: 'celia@totvs.example' });
    const [number = ''] = await joao.evaluate(async () => {
      const list = (await (await fetch('/api/v1/portal/tickets')).json()) as { rows: { number: string }[] };
      return list.rows.map((row) => row.number);
    });
    await marina.goto(`${house.url}/atendimento/${number}`);
    const side = marina.locator('aside.side');
    await side.getByRole('button', { name: 'Mudar contrato e edições' }).click();
    await side.getByLabel('Contrato').selectOption({ label: 'PRIME (SLA)' });
    await side.getByLabel('Ambiente replicado para reproduzir casos').check();
    await side.getByLabel('Endereço do ambiente').fill('replica.padaria.example');
    await side.getByLabel('Edição de Protheus').selectOption({ label: 'Série 3' });
    await isClean(marina, 'the form');
    await side.getByRole('button', { name: 'Salvar' }).click();
    await side.getByText('Contrato: PRIME (SLA)').waitFor();
    await side.getByText('replica.padaria.example').waitFor();
    expect(complaints()).toEqual([]);
  });

  it('TRG-214 TRG-050: channels with hours, the contract’s own phone, and the agent sees what was contracted', async () => {
    const { house, joao, marina, complaints } = await cases.begin('totvs', {
      customer: 'lia@metalurgicaserra.example',
    });
    await joao.getByRole('link', { name: 'Canais e horários' }).click();
    await joao.getByRole('heading', { name: 'Ouvidoria' }).waitFor();
    await joao.getByText('Telefone do seu contrato:').waitFor();
    await isClean(joao, 'the channels');
    const [number = ''] = await joao.evaluate(async () => {
      const list = (await (await fetch('/api/v1/portal/tickets')).json()) as { rows: { number: string }[] };
      return list.rows.map((row) => row.number);
    });
    await marina.goto(`${house.url}/atendimento/${number}`);
    const side = marina.locator('aside.side');
    await side.getByText('Contrato: PRIME (SLA)').waitFor();
    await side.getByText('serra-azul.replica.totvs.example').waitFor();
    expect(complaints()).toEqual([]);
  });
});
