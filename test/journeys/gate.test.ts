import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

const CUSTOMER = {
  prosoft: { email: 'joao@escritoriocontabil.example', boss: 'celia@prosoft.example', company: 'Aurora' },
  totvs: { email: 'joao@padariatrigo.example', boss: 'celia@totvs.example', company: 'Padaria Trigo' },
} as const;

/** Somebody who keeps contracts says so at the desk, as its page would. */
async function setDelinquent(page: Page, company: string, delinquent: boolean): Promise<void> {
  const status = await page.evaluate(
    async ([name, is]) => {
      const session = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const found = (await (await fetch(`/api/v1/desk/companies?q=${encodeURIComponent(name)}`)).json()) as {
        id: string;
      }[];
      const answer = await fetch(`/api/v1/desk/companies/${found[0]?.id}/delinquency`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', 'x-guiche-csrf': session.csrf },
        body: JSON.stringify({ delinquent: is, reason: 'Boleto 8841' }),
      });
      return answer.status;
    },
    [company, delinquent] as const,
  );
  expect(status).toBe(200);
}

journey('a company with a pendency', () => {
  let browser: Browser;
  const houses: House[] = [];
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => {
    await browser?.close();
    await Promise.all(houses.map((house) => house.close()));
  });

  it('PRO-121 PRO-124: of Prosoft sees only how to settle it, while she works; settled, her page is back by one press', async () => {
    const house = await aHouse('prosoft');
    houses.push(house);
    await house.move('2026-03-02 09:00');
    const { page, complaints } = await aWindow(browser);
    const boss = (await aWindow(browser)).page;
    await signIn(page, house.url, CUSTOMER.prosoft.email);
    await signIn(boss, house.url, CUSTOMER.prosoft.boss);
    await page.getByRole('link', { name: 'Chamados', exact: true }).click();
    await page.getByRole('heading', { name: 'Chamados' }).waitFor();
    await setDelinquent(boss, CUSTOMER.prosoft.company, true);
    await page.getByRole('link', { name: 'Início' }).click();
    await page.getByRole('heading', { name: 'O portal está fechado para a sua empresa' }).waitFor();
    await page.getByText('pendência administrativa desde 02/03/2026').waitFor();
    await page.getByText('Aberto agora, até 17:30').waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.goto(`${house.url}/chamados`);
    await page.getByRole('heading', { name: 'O portal está fechado para a sua empresa' }).waitFor();
    await page.getByRole('button', { name: 'Verificar de novo' }).click();
    await page.getByText('Ainda consta a pendência.').waitFor();
    await setDelinquent(boss, CUSTOMER.prosoft.company, false);
    await page.getByRole('button', { name: 'Verificar de novo' }).click();
    await page.getByRole('heading', { name: 'Chamados' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('PRO-121: of somebody who speaks for another one too is closed alone, and she is told which', async () => {
    const house = await aHouse('prosoft');
    houses.push(house);
    await house.move('2026-03-02 09:00');
    const boss = (await aWindow(browser)).page;
    await signIn(boss, house.url, CUSTOMER.prosoft.boss);
    const other = await boss.evaluate(
      async ([own, email]) => {
        const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
        const found = (await (await fetch('/api/v1/desk/companies?q=')).json()) as {
          id: string;
          label: string;
        }[];
        const company = found.find(({ label }) => !label.includes(own ?? ''));
        const answer = await fetch(`/api/v1/desk/customers/${company?.id}/contacts`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-guiche-csrf': csrf },
          body: JSON.stringify({ name: 'João', email }),
        });
        return `${answer.status} ${company?.label}`;
      },
      [CUSTOMER.prosoft.company, CUSTOMER.prosoft.email] as const,
    );
    expect(other).toMatch(/^200 ./);
    await setDelinquent(boss, CUSTOMER.prosoft.company, true);
    const { page, complaints } = await aWindow(browser);
    await signIn(page, house.url, CUSTOMER.prosoft.email);
    const strip = page.getByRole('complementary', { name: 'Empresas sem acesso ao portal' });
    await strip.waitFor();
    expect(await strip.textContent()).toMatch(
      /Você não vê aqui o que é de .*Aurora.*pendência administrativa/,
    );
    await page.getByRole('link', { name: 'Chamados', exact: true }).click();
    await page.getByRole('heading', { name: 'Chamados' }).waitFor();
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
  });

  it('TRG-134: of TOTVS cannot open, is told why, and goes on with what is open', async () => {
    const house = await aHouse('totvs');
    houses.push(house);
    await house.move('2026-03-02 09:00');
    const { page } = await aWindow(browser);
    const boss = (await aWindow(browser)).page;
    await signIn(boss, house.url, CUSTOMER.totvs.boss);
    await setDelinquent(boss, CUSTOMER.totvs.company, true);
    await signIn(page, house.url, CUSTOMER.totvs.email);
    const open = page
      .getByRole('navigation', { name: 'Lugares' })
      .getByRole('link', { name: 'Abrir chamado' });
    await open.waitFor();
    await expect.poll(() => open.getAttribute('aria-disabled')).toBe('true');
    await open.press('Enter');
    await page.getByRole('heading', { name: 'Sua empresa não pode abrir chamados agora' }).waitFor();
    await page.getByText('Fale com CST (Centro de Serviços TOTVS) para regularizar').waitFor();
    expect(await page.getByLabel('Assunto').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Chamados', exact: true }).click();
    await page.getByRole('heading', { name: 'Chamados' }).waitFor();
  });
});
