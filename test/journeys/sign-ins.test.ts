import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey } from './a-browser.ts';
import { isClean, theCases, type Cases } from './a-case.ts';

journey('all sign-ins', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('who governs finds who entered and how, and the search stands in the address', async () => {
    const { house, marina: page, complaints } = await cases.begin('totvs', { agent: 'celia@totvs.example' });
    await page.goto(`${house.url}/gestao/entradas`);
    await page.getByRole('rowheader', { name: /Célia Nogueira/ }).waitFor();
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [360, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await isClean(page, `sign-ins at ${width}, ${colorScheme}`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Nome ou e-mail').fill('João');
    await page.getByRole('button', { name: 'Buscar' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('quem')).toBe('João');
    // Both stood there before: what was found is there when the other has gone.
    await expect.poll(() => page.getByRole('rowheader', { name: /Célia/ }).count()).toBe(0);
    await page.getByRole('rowheader', { name: /João Batista/ }).waitFor();
    await page.getByText('Entrou com senha').first().waitFor();
    await page.getByLabel('O que houve').selectOption({ label: 'Senha errada' });
    await page.getByRole('button', { name: 'Buscar' }).click();
    await page.getByText('Nenhuma entrada encontrada').waitFor();
    expect(complaints()).toEqual([]);
  });
});
