import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, signIn } from './a-browser.ts';
import { isClean, theCases, type Cases } from './a-case.ts';

journey('personal data', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('a contact asks for a copy and for erasure; each is answered, and she is told', async () => {
    const { house, marina: page, complaints } = await cases.begin('totvs', { agent: 'celia@totvs.example' });
    const customer = 'joao@padariatrigo.example';
    await page.context().clearCookies();
    await signIn(page, house.url, customer);
    await page.goto(`${house.url}/perfil`);
    await page.getByRole('button', { name: 'Quero uma cópia dos meus dados' }).click();
    await page.getByText('Pedido recebido.').waitFor();
    await page.getByRole('button', { name: 'Quero que apaguem meus dados' }).click();
    await page.getByRole('button', { name: 'Pedir que apaguem' }).click();
    await page.getByText('Exclusão dos dados').waitFor();
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [360, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await isClean(page, `the profile at ${width}, ${colorScheme}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });

    await page.context().clearCookies();
    await signIn(page, house.url, 'celia@totvs.example');
    await page.goto(`${house.url}/gestao/guia`);
    await page.getByRole('link', { name: 'Dados pessoais' }).click();
    await page.getByRole('button', { name: /^Liberar a cópia/ }).click();
    await page.getByText('Resposta enviada.').waitFor();
    await page.getByRole('button', { name: /^Ver o que será apagado/ }).click();
    await page.getByText('Registros de acesso a aplicações').waitFor();
    await page.getByRole('button', { name: 'Apagar os dados' }).click();
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [360, 'dark'],
      [360, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await isClean(page, `what would be erased at ${width}, ${colorScheme}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Motivo', { exact: true }).fill('Pedido do titular');
    await page.getByRole('button', { name: 'Apagar de vez' }).click();
    await page.getByText('Dados apagados.').waitFor();
    await page.getByText('Dados apagados por Célia').waitFor();
    const subjects = async () => (await house.mailsTo(customer)).map(({ subject }) => subject);
    await expect
      .poll(subjects)
      .toEqual(
        expect.arrayContaining([
          'A cópia dos seus dados está pronta',
          'Seus dados no portal da TOTVS foram apagados',
        ]),
      );
    expect(complaints()).toEqual([]);
  });
});
