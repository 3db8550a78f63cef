import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, theCases, type Cases } from './a-case.ts';

journey('a company and its contacts', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('TRG-114: who keeps them registers, limits and removes them on a phone; who does not is told so', async () => {
    const { house, joao, marina, customer, complaints } = await cases.begin('totvs', {
      agent: 'celia@totvs.example',
    });
    await joao.getByRole('link', { name: 'Minha empresa' }).click();
    await joao.getByText('Só quem administra os contatos').waitFor();
    await isClean(joao, 'the company of somebody');
    // The vendor names her the administrator, which is how the first one comes to be.
    await marina.goto(`${house.url}/gestao/clientes`);
    await marina.getByRole('searchbox').fill('Padaria');
    await marina.getByRole('link', { name: /Padaria/ }).click();
    const people = marina.getByRole('region', { name: 'Pessoas' });
    await people
      .locator('li', { hasText: customer })
      .getByRole('button', { name: /Alterar/ })
      .click();
    await people.getByLabel('Administra os contatos').first().check();
    await people.getByRole('button', { name: 'Salvar' }).click();
    await people.getByText('administra', { exact: true }).waitFor();
    await joao.reload();
    await joao.getByRole('button', { name: 'Cadastrar contato' }).click();
    await joao.getByLabel('Nome').fill('Caio Reis');
    await joao.getByLabel('E-mail').fill('caio');
    await joao.getByRole('button', { name: 'Cadastrar contato' }).click();
    await joao.getByText('não é um endereço de e-mail').waitFor();
    await isClean(joao, 'the form');
    await joao.getByLabel('E-mail').fill('caio@padariatrigo.example');
    await joao.getByLabel('Aprovar serviços pagos').uncheck();
    await joao.getByRole('button', { name: 'Cadastrar contato' }).click();
    const caio = joao.getByRole('listitem').filter({ hasText: 'caio@padariatrigo.example' });
    await caio.getByText('Pode: abrir chamados, baixar arquivos e versões').waitFor();
    await isClean(joao, 'the contacts');
    await caio.getByRole('button', { name: 'Tirar da empresa: Caio Reis' }).click();
    await caio.getByRole('button', { name: 'Tirar', exact: true }).click();
    await caio.waitFor({ state: 'detached' });
    await joao.getByRole('button', { name: 'Mudar endereços' }).click();
    await joao.getByLabel('Cidade').first().fill('Osasco');
    await joao.getByLabel('UF').first().fill('sp');
    await joao.getByRole('button', { name: 'Salvar' }).click();
    await joao.getByText('Osasco – SP').waitFor();
    await isClean(joao, 'the company');
    expect(complaints()).toEqual([]);
  });
});
