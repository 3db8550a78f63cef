import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood, overflow, violations } from './axe.ts';

journey('Célia sees who can do what, and gives a role', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('gives Marina the leader’s role, and is not let take the last administrator’s', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/permissoes`);
    await page.getByText(/^Mudar as funções de Marina/).click();
    const marina = page.getByRole('row', { name: /Marina/ });
    await marina.getByLabel('Liderança').check();
    await marina.getByRole('button', { name: 'Salvar funções' }).click();
    await page.getByRole('row', { name: /Marina.*Ler pesquisas e relatórios.*\(Liderança\)/ }).waitFor();
    await page.getByText(/^Mudar as funções de Célia/).click();
    const celia = page.getByRole('row', { name: /Célia/ });
    await celia.getByLabel('Administração').uncheck();
    await celia.getByRole('button', { name: 'Salvar funções' }).click();
    await page.getByText('Esta é a última pessoa com a função de administração').waitFor();
    await page
      .getByRole('row', { name: /Marina.*Liberar quem tem pendência administrativa \(Liderança\)/ })
      .waitFor();
    await page
      .getByRole('row', { name: /Conferir quem liga e devolver o acesso.*equipe Cadastro/ })
      .waitFor();
    await page.getByLabel('Procurar por nome, cargo ou e-mail').fill('analista de nuvem');
    await page.getByRole('row', { name: /Diego Farias/ }).waitFor();
    await page.getByText(/^Mudar as funções de Marina/).waitFor({ state: 'detached' });
    await page.getByLabel('Procurar por nome, cargo ou e-mail').fill('zzz');
    await page.getByText('Ninguém com “zzz”').waitFor();
    await looksGood(page);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('enters somebody new, who sets a password by the mail she gets; ends her access and gives it back', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/permissoes`);
    await page.getByRole('button', { name: 'Cadastrar uma pessoa' }).click();
    await page.getByLabel('Nome', { exact: true }).fill('Úrsula Conceição');
    await page.getByLabel('E-mail', { exact: true }).fill('ursula@totvs.example');
    await page.getByLabel('Cargo', { exact: true }).fill('Analista');
    await page.getByLabel('Equipe', { exact: true }).selectOption({ label: 'Suporte Técnico' });
    await page.getByRole('button', { name: 'Cadastrar e enviar convite' }).click();
    await page.getByText('Convite enviado a ursula@totvs.example.').waitFor();
    const ursula = page.getByRole('row', { name: /Úrsula/ });
    await ursula.getByText('ainda não criou a senha').waitFor();
    const link = await linkMailedTo('ursula@totvs.example');
    expect((await house.mailsTo('ursula@totvs.example')).at(-1)?.text).toContain(
      'Seu cadastro na equipe de suporte da TOTVS está pronto.',
    );
    const { page: hers } = await aWindow(browser);
    await hers.goto(link);
    await hers.getByLabel('Nova senha').fill('Ponte azul sobre o rio 7');
    await hers.getByRole('button', { name: 'Salvar a senha' }).click();
    await hers.getByText('Senha salva. Entre com ela.').waitFor();
    await page.getByText('Cadastro e acesso de Úrsula').click();
    await ursula.getByRole('button', { name: 'Encerrar o acesso' }).click();
    await ursula.getByRole('button', { name: 'Sim, encerrar' }).click();
    await page.getByRole('button', { name: 'Devolver o acesso de Úrsula' }).click();
    await page.getByRole('row', { name: /Úrsula/ }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
    await hers.context().close();
  });

  it('whose access ends leaves her API tokens behind, which is told before', async () => {
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/chaves`);
    await page.getByLabel('Nome').fill('ERP da matriz');
    await page.getByLabel('Perguntar se um cliente pode usar o produto').check();
    await page.getByLabel('Sem fim: só termina quando alguém a revogar').check();
    await looksGood(page);
    await page.getByRole('button', { name: 'Criar chave' }).click();
    await page.getByText('vale, sem fim').waitFor();
    await page.goto(`${house.url}/gestao/permissoes`);
    const hers = page.getByRole('row', { name: /Célia/ });
    await hers.getByText('Cadastro e acesso de').click();
    await hers.getByRole('button', { name: 'Encerrar o acesso' }).click();
    await hers.getByText('continuam valendo: ERP da matriz.').waitFor();
    await looksGood(page);
    await hers.getByRole('link', { name: 'Ver as chaves da API' }).click();
    await page.getByRole('rowheader', { name: 'ERP da matriz' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  /** The address in the last mail somebody was sent. */
  async function linkMailedTo(email: string): Promise<string> {
    const links = async () =>
      (await house.mailsTo(email)).flatMap(({ text }) => /http\S+\/senha\/\S+/.exec(text)?.[0] ?? []);
    await expect.poll(links).not.toEqual([]);
    return (await links()).at(-1) ?? '';
  }

  it.each([
    { width: 360, dark: true },
    { width: 1440, dark: false },
  ])('at $width px, dark $dark: axe finds nothing and nothing scrolls sideways', async (look) => {
    const { page, complaints } = await aWindow(browser, look);
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/permissoes`);
    await page.getByText(/^Mudar as funções de Célia/).click();
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
