import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { linkOf } from './a-case.ts';
import { aHouse, type House } from './a-house.ts';
import { looksGood } from './axe.ts';

journey('one’s own data', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totall'), openBrowser()]);
    await house.move('2026-03-02 09:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const people = async () =>
    (
      (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
        demo: readonly { readonly role: string; readonly email: string; readonly name: string }[];
      }
    ).demo;

  it('TTL-089 TTL-090 TTL-093: a contact finds her profile in the menu, mends it, and confirms a new e-mail', async () => {
    const contact = (await people()).find(({ role }) => role.startsWith('Cliente'));
    const email = contact?.email ?? '';
    const { page, complaints } = await aWindow(browser, { width: 360 });
    await signIn(page, house.url, email);
    await page.getByRole('button', { name: contact?.name ?? '' }).click();
    await page.getByRole('button', { name: 'Meu perfil' }).click();
    await page.getByRole('heading', { name: 'Meu perfil' }).waitFor();
    await page.getByLabel('Departamento').fill('');
    await page.getByLabel('Skype').fill('fiscal.padaria');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Preencha este campo.').waitFor();
    await expect.poll(() => page.getByLabel('Departamento').getAttribute('aria-invalid')).toBe('true');
    await looksGood(page);
    await page.getByLabel('Departamento').fill('Fiscal');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Dados salvos.').waitFor();
    await page.getByText('Alterou os próprios dados').waitFor();
    const kept = page.getByRole('region', { name: 'Mantido pela nossa equipe' });
    await kept.getByText('Nível de acesso').waitFor();
    expect(await kept.getByRole('textbox').count()).toBe(0);
    const fresh = 'novo.contato@cliente.example';
    await page.getByLabel('Novo e-mail').fill(fresh);
    await page.getByRole('button', { name: 'Trocar o e-mail' }).click();
    await page.getByText(`Falta confirmar ${fresh}`).waitFor();
    await looksGood(page);
    const link = async () =>
      (await house.mailsTo(fresh)).map(({ text }) => linkOf(text, String.raw`/email/[\w-]+`)).find(Boolean);
    await expect.poll(link).toBeTruthy();
    await page.goto(new URL((await link()) ?? '').pathname.replace(/^/, house.url));
    await page.getByText(`usam ${fresh}`).waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: 'Confirmar este e-mail' }).click();
    await page.getByText(`entre com ${fresh}`).waitFor();
    await page.context().clearCookies();
    await signIn(page, house.url, fresh);
    expect(complaints).toEqual([]);
  });

  it('TRG-113: an agent keeps her own data on the same page', async () => {
    const { page, complaints } = await aWindow(browser, { width: 1280 });
    await signIn(page, house.url, 'marina@totall.example');
    await page.goto(`${house.url}/perfil`);
    await page.getByLabel('Departamento').fill('Suporte');
    await page.getByLabel('Skype').fill('marina.suporte');
    await page.getByLabel('Celular').fill('11912345678');
    await page.getByRole('button', { name: 'Salvar' }).click();
    await page.getByText('Nome, Celular').or(page.getByText('Celular, Departamento, Skype')).waitFor();
    await expect.poll(() => page.getByLabel('Celular').inputValue()).toBe('(11) 91234-5678');
    await looksGood(page);
    expect(complaints).toEqual([]);
  });

  it('TRG-124: a contact gives her CPF, sets a PIN for the telephone, and one that is guessed first is refused', async () => {
    const totvs = await aHouse('totvs');
    try {
      await totvs.move('2026-03-02 09:00');
      const { page, complaints } = await aWindow(browser, { width: 360 });
      await signIn(page, totvs.url, 'joao@padariatrigo.example');
      await page.goto(`${totvs.url}/perfil`);
      await page.getByText('Informe antes o seu CPF').waitFor();
      await page.getByLabel('CPF').fill('111.444.777-35');
      await page.getByRole('button', { name: 'Salvar', exact: true }).click();
      await page.getByLabel('Nova senha telefônica').fill('123456');
      await page.getByRole('button', { name: 'Salvar a senha telefônica' }).click();
      await page.getByText('das primeiras que alguém tentaria').waitFor();
      await looksGood(page);
      await page.getByLabel('Nova senha telefônica').fill('907264');
      await page.getByRole('button', { name: 'Salvar a senha telefônica' }).click();
      await page.getByText('Só ela vale agora.').waitFor();
      await page.getByText('Trocou a senha telefônica').waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await totvs.close();
    }
  });
});
