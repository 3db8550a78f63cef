import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, signIn } from './a-browser.ts';
import { isClean, send, theCases, write, type Cases } from './a-case.ts';

journey('a telephone last confirmed long ago', () => {
  let cases: Cases;
  beforeAll(async () => void (cases = await theCases()));
  afterAll(async () => await cases?.close());

  it('PRO-056: a quiet strip asks; it is confirmed by one button, and the agent has it beside the ticket', async () => {
    const { house, joao, marina, customer, complaints } = await cases.begin('prosoft');
    // The demo registered everybody on the day it was made, by the real clock; two years later all telephones are old.
    await house.move(`${new Date().getFullYear() + 2}-12-04 09:00`);
    await joao.context().clearCookies();
    await signIn(joao, house.url, customer);
    await marina.context().clearCookies();
    await signIn(marina, house.url, 'marina@prosoft.example');
    const strip = joao.getByRole('complementary', { name: 'Seus dados de contato' });
    await strip.getByText('Seu telefone ainda é').waitFor();
    await isClean(joao, 'the strip');
    await joao.emulateMedia({ colorScheme: 'dark' });
    await isClean(joao, 'the strip, dark');
    await write(joao, house.url, 'Apuração do ICMS não fecha');
    const number = await send(joao);
    await marina.goto(`${house.url}/atendimento/${number}`);
    await marina.getByText('Confirmado há muito tempo').waitFor();
    await marina.getByRole('button', { name: 'Telefone confirmado' }).click();
    await marina.getByText('Telefone confirmado.').waitFor();
    await joao.goto(`${house.url}/`);
    await joao.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => strip.count()).toBe(0);
    expect(complaints()).toEqual([]);
  });
});
