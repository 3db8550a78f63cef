import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { isClean } from './a-case.ts';

journey('the registry of customers', () => {
  let house: House;
  let browser: Browser;
  let celia: Window;
  let page: Page;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    celia = await aWindow(browser);
    page = celia.page;
    await signIn(page, house.url, 'celia@totvs.example');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('registers a company, says all that is wrong at once, and its first person', async () => {
    await page.goto(`${house.url}/gestao/clientes`);
    await page.getByRole('link', { name: 'Novo cliente' }).click();
    await page.getByLabel('Código do cliente').fill('99');
    await page.getByLabel('CNPJ ou CPF').fill('12.ABC.345/01DE-36');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('“99” não é um código de cliente').waitFor();
    await page.getByText('não é um CNPJ nem um CPF válido').waitFor();
    await isClean(page, 'the form with faults');
    await page.getByLabel('Código do cliente').fill('990001');
    await page.getByLabel('CNPJ ou CPF').fill('12.ABC.345/01DE-35');
    await page.getByLabel('Razão social ou nome').fill('Armazém Águas Claras');
    await page.getByLabel('Códigos antigos').fill('AC-12');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByRole('heading', { name: 'Armazém Águas Claras' }).waitFor();
    const people = page.getByRole('region', { name: 'Pessoas' });
    await people.getByLabel('Nome').fill('Rita Souto');
    await people.getByLabel('E-mail').fill('rita@armazem.example');
    await people.getByLabel('Administra os contatos').check();
    await people.getByRole('button', { name: 'Cadastrar pessoa' }).click();
    await people.getByText('rita@armazem.example').waitFor();
    await people.getByText('administra', { exact: true }).waitFor();
    expect(await people.getByRole('listitem').count()).toBe(1);
    await isClean(page, 'the customer');
    await page.setViewportSize({ width: 360, height: 780 });
    await isClean(page, 'the customer on a phone');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('TRG-090 TRG-114: takes a right from her, then takes her out, after saying what will happen', async () => {
    const people = page.getByRole('region', { name: 'Pessoas' });
    await people.getByRole('button', { name: 'Alterar: Rita Souto' }).click();
    const hers = people.getByRole('listitem');
    await hers.getByLabel('Ver os chamados de toda a empresa').uncheck();
    await hers.getByRole('button', { name: 'Salvar' }).click();
    await hers.getByText('Pode: abrir chamados, baixar arquivos e versões, aprovar serviços pagos').waitFor();
    await hers.getByRole('button', { name: 'Tirar da empresa: Rita Souto' }).click();
    await hers.getByText('Para desfazer, cadastre o mesmo e-mail.').waitFor();
    await isClean(page, 'the question');
    await page.setViewportSize({ width: 360, height: 780 });
    await isClean(page, 'the question on a phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await hers.getByRole('button', { name: 'Tirar', exact: true }).click();
    await people.getByText('Ninguém ainda').waitFor();
    expect(await hers.count()).toBe(0);
  });

  it('TRG-051 TRG-031: writes down its contract, add-ons and products, which saving the rest leaves alone', async () => {
    const contract = page.getByRole('region', { name: 'Contrato e produtos' });
    await contract.getByText('Contrato comum · sem data de término').waitFor();
    await contract.getByRole('button', { name: 'Mudar contrato e produtos' }).click();
    await contract.getByLabel('Contrato', { exact: true }).selectOption({ label: 'PRIME (SLA)' });
    await contract.getByLabel('Ambiente replicado para reproduzir casos').check();
    await contract.getByLabel('Endereço do ambiente').fill('replica.armazem.example');
    await contract.getByText('Produtos e módulos contratados').click();
    await contract.getByLabel('Registrar o que').check();
    await contract.getByLabel('Protheus', { exact: true }).check();
    await isClean(page, 'the contract');
    await contract.getByRole('button', { name: 'Salvar' }).click();
    await contract.getByText('PRIME (SLA) · sem data de término').waitFor();
    await contract.getByText('Endereço do ambiente: replica.armazem.example').waitFor();
    await contract.getByText('Protheus', { exact: true }).waitFor();
    const record = page.locator('.customer-form');
    await record.getByLabel('Nome fantasia').fill('Águas Claras');
    await record.getByLabel('Contrato até').fill('2028-02-29');
    await record.getByRole('button', { name: 'Salvar' }).click();
    await contract.getByText('PRIME (SLA) · vale até ter., 29/02/2028').waitFor();
    await isClean(page, 'the customer with a contract');
    expect(celia.complaints).toEqual([]);
  });

  it('finds it without accents, and lists it on a phone', async () => {
    await page.getByRole('link', { name: 'Todos os clientes' }).click();
    await page.getByRole('searchbox').fill('aguas claras');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: 'Armazém Águas Claras' }).waitFor();
    await page.setViewportSize({ width: 360, height: 780 });
    await isClean(page, 'the list on a phone');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('searchbox').fill('nada disso');
    await page.getByText('Nenhum cliente com “nada disso”').waitFor();
  });

  it('tries a file first, names the wrong line, and imports it once it is right', async () => {
    const choose = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'clientes.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') });
    await page.goto(`${house.url}/gestao/clientes/importar`);
    await choose('codigo;nome;uf\n990002;Açaí do Norte;PA\n99;Sem Código;XX\n');
    await page.getByRole('button', { name: 'Conferir sem importar' }).click();
    await page.getByText('Nada foi importado').waitFor();
    await page.getByText('não é uma UF').waitFor();
    expect(await page.getByRole('button', { name: 'Importar', exact: true }).isDisabled()).toBe(true);
    await isClean(page, 'the outcome');
    await choose('codigo;nome;uf\n990002;Açaí do Norte;PA\n');
    await page.getByRole('button', { name: 'Conferir sem importar' }).click();
    await page.getByText('Nada foi mudado ainda.').waitFor();
    await page.getByRole('button', { name: 'Importar', exact: true }).click();
    await page.getByText('Importado.', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Todos os clientes' }).click();
    await page.getByRole('searchbox').fill('Açaí do Norte');
    await page.getByRole('link', { name: 'Açaí do Norte' }).waitFor();
    expect(celia.complaints).toEqual([]);
  });

  it('PRO-091 PRO-093: anybody finds the code by the former one, and copies it', async () => {
    const visitor = await aWindow(browser, { width: 360 });
    await visitor.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await visitor.page.goto(`${house.url}/entrar`);
    await visitor.page.getByRole('link', { name: 'Consultar código de cliente' }).click();
    await visitor.page.getByLabel('CNPJ, CPF ou código antigo').fill('nenhum');
    await visitor.page.getByRole('button', { name: 'Pesquisar' }).click();
    await visitor.page.getByText('Não encontramos esta empresa.').waitFor();
    await visitor.page.getByLabel('CNPJ, CPF ou código antigo').fill('12abc34501de35');
    await visitor.page.getByRole('button', { name: 'Pesquisar' }).click();
    await visitor.page.getByText('990001').waitFor();
    expect(await visitor.page.getByRole('main').innerText()).not.toContain('Armazém');
    await visitor.page.getByRole('button', { name: 'Copiar' }).click();
    await visitor.page.getByRole('button', { name: 'Copiado' }).waitFor();
    expect(await visitor.page.evaluate(() => navigator.clipboard.readText())).toBe('990001');
    await isClean(visitor.page, 'the look-up');
    expect(visitor.complaints).toEqual([]);
  });
});
