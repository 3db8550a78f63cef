import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood } from './axe.ts';

const PAULO = 'paulo@totvs.example';

journey('keys of access', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 22:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  /** A telephone with a fingerprint, as the browser's own tools make one. */
  async function withTelephone(page: Page): Promise<(isVerified: boolean) => Promise<unknown>> {
    const tools = await page.context().newCDPSession(page);
    await tools.send('WebAuthn.enable');
    const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return (isUserVerified) => tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  }

  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /^Paulo/ }).click();
    await page.getByRole('button', { name: 'Sair' }).click();
    await page.getByLabel('E-mail').waitFor();
  };
  const byKey = (page: Page) => page.getByRole('button', { name: 'Entrar com chave de acesso' }).click();

  it('one is added on the account’s page, opens the door without a name, and does not once it is removed', async () => {
    const { page, complaints } = await aWindow(browser);
    const verify = await withTelephone(page);
    await signIn(page, house.url, PAULO);
    await page.goto(`${house.url}/conta`);
    await page.getByRole('button', { name: 'Adicionar chave de acesso' }).click();
    await page.getByLabel('Nome da chave').fill('Celular do Paulo');
    await looksGood(page);
    await page.getByRole('button', { name: 'Criar a chave' }).click();
    await page.getByText('Chave adicionada.').waitFor();
    await page.getByText('Ainda não usada').waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: 'Renomear a chave Celular do Paulo' }).click();
    await page.getByLabel('Nome da chave').fill('Celular azul');
    await page.getByRole('button', { name: 'Salvar o nome' }).click();
    await page.getByText('Celular azul').waitFor();
    await expect
      .poll(async () => (await house.mailsTo(PAULO)).map(({ subject }) => subject))
      .toContain('Nova chave de acesso na sua conta da TOTVS');

    await signOut(page);
    await looksGood(page);
    await verify(false);
    await byKey(page);
    await page.getByText('Nenhuma chave foi usada.').waitFor();
    await looksGood(page);
    await verify(true);
    await byKey(page);
    await page.waitForURL((address) => address.pathname.startsWith('/atendimento'));

    await page.goto(`${house.url}/conta`);
    await page.getByText('Entrou com chave de acesso').waitFor();
    await page.getByRole('button', { name: 'Remover a chave Celular azul' }).click();
    const keys = page.getByRole('region', { name: 'Chaves de acesso' });
    await looksGood(page);
    await house.move('2026-03-02 22:11');
    await keys.getByRole('button', { name: 'Remover', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirme que é você' });
    await dialog.getByLabel('Sua senha').fill('errada');
    await dialog.getByRole('button', { name: 'Confirmar e continuar' }).click();
    await page.getByText('A senha não confere.').waitFor();
    await looksGood(page);
    await dialog.getByRole('button', { name: 'Confirmar com chave de acesso' }).click();
    await page.getByText('Celular azul').waitFor({ state: 'detached' });

    await signOut(page);
    await byKey(page);
    await page.getByText('Não foi possível entrar com esta chave de acesso.').waitFor();
    expect(complaints).toEqual([]);
  });
});
