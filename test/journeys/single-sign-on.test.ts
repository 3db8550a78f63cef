import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aProvider, type TestProvider } from '../a-provider.ts';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood } from './axe.ts';

const JOAO = 'joao@padariatrigo.example';
const CELIA = 'celia@totvs.example';

journey('company accounts', () => {
  let house: House;
  let browser: Browser;
  let provider: TestProvider;
  beforeAll(async () => {
    [house, browser, provider] = await Promise.all([aHouse('totvs'), openBrowser(), aProvider()]);
    await house.move('2026-03-02 22:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
    await provider?.close();
  });

  it('an administrator lets a customer’s people in by theirs, tries it, and they enter by it and by nothing else', async () => {
    const { page: admin, complaints } = await aWindow(browser);
    await signIn(admin, house.url, CELIA);
    await admin.goto(`${house.url}/gestao/entrada`);
    await admin.getByText('Todos entram com e-mail e senha').waitFor();
    await looksGood(admin);
    await admin.getByRole('button', { name: 'Adicionar conta de empresa' }).click();
    await admin.getByLabel('Nome', { exact: true }).fill('Conta da Padaria');
    await admin.getByLabel('Código do cliente').fill('104233');
    await admin.getByLabel('Endereço do emissor').fill(`${provider.issuer}/outro`);
    await admin.getByRole('button', { name: 'Testar Conta da Padaria' }).click();
    await admin.getByText('Confira o caminho do endereço.').waitFor();
    await looksGood(admin);
    await admin.getByLabel('Endereço do emissor').fill(provider.issuer);
    await admin.getByRole('button', { name: 'Testar Conta da Padaria' }).click();
    await admin.getByText('Responde e tem o que é preciso.').waitFor();
    provider.returnsTo(await admin.locator('form .provider-address').innerText());
    await admin.getByLabel('Identificador do cliente').fill(provider.clientId);
    await admin.getByLabel('Segredo do cliente').fill(provider.secret);
    await admin.getByLabel('Domínios de e-mail').fill('padariatrigo.example');
    await admin.getByRole('button', { name: 'Salvar' }).click();
    await admin.getByText('Também se entra com e-mail e senha').waitFor();
    await looksGood(admin);
    await admin.getByRole('button', { name: 'Alterar Conta da Padaria' }).click();
    await admin.getByText('Só por aqui.').click();
    await looksGood(admin);
    await admin.getByRole('button', { name: 'Salvar' }).click();
    await admin.getByText('Só se entra por aqui').waitFor();

    const { page: stranger } = await aWindow(browser);
    await stranger.goto(`${house.url}/entrar?para=/chamados`);
    await stranger.getByLabel('E-mail').fill(JOAO);
    await stranger.getByLabel('Senha', { exact: true }).fill('guiche-demo');
    await stranger.getByRole('button', { name: 'Entrar', exact: true }).click();
    await stranger.getByText('E-mail ou senha não conferem.').waitFor();
    await looksGood(stranger);

    provider.seat({ sub: 'novo', email: 'novo@padariatrigo.example', email_verified: true });
    await stranger.getByRole('button', { name: 'Entrar com Conta da Padaria' }).click();
    await stranger.getByRole('heading', { name: 'Você não entrou' }).waitFor();
    await stranger.getByText('essa conta não abre este portal').waitFor();
    await looksGood(stranger);

    const { page, complaints: others } = await aWindow(browser);
    provider.seat({ sub: 'joao', email: JOAO, email_verified: true });
    await page.goto(`${house.url}/entrar?para=/chamados`);
    await page.getByLabel('E-mail').fill(JOAO);
    await page.getByLabel('E-mail').blur();
    await page.getByRole('button', { name: 'Entrar com Conta da Padaria' }).click();
    await page.waitForURL(`${house.url}/chamados`);
    await page.getByRole('button', { name: /^João/ }).waitFor();
    // What brought her here is nowhere in the way back.
    await page.goBack();
    expect(page.url()).not.toContain('code=');
    await page.goto(`${house.url}/conta`);
    await page.getByText('Entrou com a conta da empresa').waitFor();

    // What opens his account asks who is there once more: by his company's account, in a tab of its own.
    await house.move('2026-03-02 22:11');
    await page.getByRole('button', { name: 'Ativar' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirme que é você' });
    expect(await dialog.getByLabel('Sua senha').count()).toBe(0);
    const opened = page.waitForEvent('popup');
    await dialog.getByRole('button', { name: 'Entrar de novo com Conta da Padaria' }).click();
    const tab = await opened;
    await tab.waitForURL(`${house.url}/conta`);
    await looksGood(page);
    await dialog.getByRole('button', { name: 'Já entrei na outra aba' }).click();
    await page.getByRole('img', { name: 'Código QR com a chave' }).waitFor();
    await tab.close();

    // He speaks for a second company from now on, and the first one's account shows nothing of it.
    await admin.evaluate(async (email) => {
      const read = async (path: string) => (await fetch(`/api/v1/${path}`)).json();
      const { csrf } = (await read('session')) as { csrf: string };
      const { rows } = (await read('desk/customers')) as { rows: { id: string; code: string }[] };
      const second = rows.find(({ code }) => code !== '104233');
      await fetch(`/api/v1/desk/customers/${second?.id}/contacts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-guiche-csrf': csrf },
        body: JSON.stringify({ email, name: 'João Batista' }),
      });
    }, JOAO);
    await page.goto(`${house.url}/`);
    await page.getByText('Você entrou pela conta de uma empresa e vê aqui só o que é dela.').waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: 'Entrar de outro jeito' }).click();
    await page.waitForURL(`${house.url}/entrar`);
    await signIn(page, house.url, JOAO);
    await page.getByRole('button', { name: /^João/ }).waitFor();
    expect(await page.getByText('Você entrou pela conta de uma empresa').count()).toBe(0);

    await admin.getByRole('button', { name: 'Remover Conta da Padaria' }).click();
    await looksGood(admin);
    await admin.getByRole('button', { name: 'Remover agora' }).click();
    await admin.getByLabel('Sua senha').fill('guiche-demo');
    await admin.getByRole('button', { name: 'Confirmar e continuar' }).click();
    await admin.getByText('Todos entram com e-mail e senha').waitFor();
    expect([...complaints, ...others]).toEqual([]);
  });
});
