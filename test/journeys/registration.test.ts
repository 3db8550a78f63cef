import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, theCases, type Cases } from './a-case.ts';

journey('the registration desk', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('TRG-092 TRG-094: a caller is found, verified, given another e-mail, and activated', async () => {
    const { house, marina: page, complaints } = await cases.begin('totvs', { agent: 'celia@totvs.example' });
    await page.goto(`${house.url}/gestao/clientes`);
    await page.getByRole('link', { name: 'Cadastro', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Contato' }).fill('João Batista');
    await page.getByRole('button', { name: 'Procurar' }).click();
    await page.getByText('j•••@padariatrigo.example').waitFor();
    await page.getByRole('button', { name: /^Atender: João Batista/ }).click();
    const activate = page.getByRole('button', { name: 'Ativar cliente' });
    expect(await activate.isDisabled()).toBe(true);
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [360, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await isClean(page, `the form at ${width}, ${colorScheme}`);
    }
    await page.getByLabel('Como a identidade foi conferida').selectOption({ label: 'Documento enviado' });
    await page.getByLabel('Novo e-mail').fill('joao.certo@padariatrigo.example');
    await page.getByRole('button', { name: 'Trocar o e-mail' }).click();
    await page.getByText('Os dois endereços foram avisados.').waitFor();
    await activate.click();
    await page.getByText('Convite enviado').waitFor();
    const subjects = async () =>
      (await house.mailsTo('joao.certo@padariatrigo.example')).map(({ subject }) => subject);
    await expect
      .poll(subjects)
      .toEqual(
        expect.arrayContaining(['O seu e-mail no portal da TOTVS mudou', 'Seu acesso ao portal da TOTVS']),
      );
    expect(complaints()).toEqual([]);
  });
});
