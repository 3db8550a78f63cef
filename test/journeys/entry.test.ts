import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { totpOf } from '#/app/second-factor.ts';
import { at } from '../a-company.ts';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood } from './axe.ts';

const JOAO = 'joao@padariatrigo.example';
const PAULO = 'paulo@totvs.example';

journey('entering', () => {
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

  async function linkFor(email: string): Promise<string> {
    const links = async () =>
      (await house.mailsTo(email)).flatMap(({ text }) => /http\S+\/senha\/\S+/.exec(text)?.[0] ?? []);
    await expect.poll(links).not.toEqual([]);
    const [link = ''] = (await links()).slice(-1);
    return link;
  }

  const enter = async (page: Page, email: string, password: string) => {
    await page.goto(`${house.url}/entrar`);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Senha', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  };

  it('TRG-093: who forgot the password gets a link by mail, sets another one, and enters with it', async () => {
    const { page, complaints } = await aWindow(browser);
    await page.goto(`${house.url}/entrar`);
    await page.getByRole('link', { name: 'Esqueci minha senha' }).click();
    await page.getByRole('heading', { name: 'Esqueci minha senha' }).waitFor();
    await looksGood(page);
    await page.getByLabel('E-mail').fill(JOAO);
    await page.getByRole('button', { name: 'Enviar o link' }).click();
    await page.getByRole('heading', { name: 'Verifique o seu e-mail' }).waitFor();
    const link = await linkFor(JOAO);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Crie uma nova senha' }).waitFor();
    await page.getByText(`Para entrar como ${JOAO}.`).waitFor();
    await looksGood(page);
    await page.getByLabel('Nova senha').fill('senha123456');
    await page.getByRole('button', { name: 'Salvar a senha' }).click();
    await page.getByText('Esta senha é das primeiras que alguém tentaria.').waitFor();
    await page.getByLabel('Nova senha').fill('girafa azul no telhado');
    await page.getByRole('button', { name: 'Salvar a senha' }).click();
    await page.getByText('Senha salva. Entre com ela.').waitFor();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Este link não vale mais' }).waitFor();
    await enter(page, JOAO, 'girafa azul no telhado');
    await page.getByRole('heading', { name: 'Olá, João' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('whoever signs in by a link somebody made is not led to another site by it', async () => {
    const { page } = await aWindow(browser);
    const left: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(house.url)) left.push(request.url());
    });
    await page.goto(`${house.url}/entrar?para=${encodeURIComponent('https://guiche.example.net/entrar')}`);
    await page.getByLabel('E-mail').fill('celia@totvs.example');
    await page.getByLabel('Senha', { exact: true }).fill('guiche-demo');
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.waitForURL(`${house.url}/atendimento`);
    expect(left).toEqual([]);
  });

  it('TTL-027 TTL-028 TTL-029: the sign-in page says neither which was wrong, and leads whoever has no access to the vendor', async () => {
    const { page } = await aWindow(browser);
    await enter(page, 'ninguem@padaria.example', 'errada');
    await page.getByText('E-mail ou senha não conferem.').waitFor();
    await page.getByRole('link', { name: 'Esqueci minha senha' }).click();
    await page.getByRole('link', { name: 'Não tenho acesso' }).click();
    await page.getByRole('heading', { name: 'Não tenho acesso' }).waitFor();
    await page.getByText('4003-0015').first().waitFor();
    await looksGood(page);
    await page.getByLabel('Seu nome').fill('Davi');
    await page.getByLabel('E-mail').fill('davi@padaria.example');
    await page.getByRole('button', { name: 'Enviar pedido' }).click();
    await page.getByRole('heading', { name: 'Pedido enviado' }).waitFor();
    expect(await page.getByRole('button', { name: 'Enviar pedido' }).count()).toBe(0);
  });

  it('one’s sessions are seen and ended; a second factor is turned on, and asked for', async () => {
    const { page, complaints } = await aWindow(browser);
    const other = (await aWindow(browser)).page;
    await Promise.all([signIn(page, house.url, PAULO), signIn(other, house.url, PAULO)]);
    await page.goto(`${house.url}/conta`);
    await page.getByRole('heading', { name: 'Minha conta' }).waitFor();
    await page.getByText('(esta sessão)').waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: /^Encerrar a sessão em Chrome/ }).click();
    await page.getByText('Sessão encerrada.').waitFor();
    await other.goto(`${house.url}/atendimento`);
    await other.getByLabel('E-mail').waitFor();

    await page.getByRole('button', { name: 'Ativar' }).click();
    await page.getByRole('img', { name: 'Código QR com a chave' }).waitFor();
    await looksGood(page);
    const secret = (await page.locator('.account-key').innerText()).replaceAll(' ', '');
    const codeAt = (local: string) => totpOf(secret, '', '').generate({ timestamp: at(local) });
    await page.getByLabel('Código de seis dígitos').fill(codeAt('2026-03-02 22:00'));
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByRole('heading', { name: 'Guarde estes códigos de reserva' }).waitFor();
    expect(await page.locator('.account-codes li').count()).toBe(10);
    await looksGood(page);
    await page.getByRole('button', { name: 'Guardei os códigos' }).click();
    await page.getByText('Ativa. Restam 10 códigos de reserva.').waitFor();

    await house.move('2026-03-02 22:05');
    await enter(other, PAULO, 'guiche-demo');
    await other.getByLabel('Código de verificação').fill(codeAt('2026-03-02 22:05'));
    await other.getByRole('button', { name: 'Entrar', exact: true }).click();
    await other.waitForURL((address) => !address.pathname.startsWith('/entrar'));
    expect(complaints).toEqual([]);
  });
});
