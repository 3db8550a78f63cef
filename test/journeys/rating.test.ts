import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWindow, beginWriting, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

/** Asks the API with the cookie of a signed-in page. */
const ask = <Answer>(page: Page, path: string): Promise<Answer> =>
  page.evaluate(async (url) => (await fetch(url)).json() as Promise<never>, `/api/v1/${path}`);

interface Rows {
  readonly rows: readonly { readonly number: string; readonly subject: string }[];
}

async function demoEmail(house: House, role: RegExp): Promise<string> {
  const site = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
    demo: { role: string; name: string; email: string }[];
  };
  return site.demo.find((person) => role.test(`${person.role} ${person.name}`))?.email ?? '';
}

journey('from the answer to the rating', () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await openBrowser()));
  afterAll(async () => await browser?.close());

  describe('at Totall', () => {
    let house: House;
    let joao: Page;
    let complaints: readonly string[];
    beforeAll(async () => {
      house = await aHouse('totall');
      const window = await aWindow(browser);
      joao = window.page;
      complaints = window.complaints;
      await signIn(joao, house.url, await demoEmail(house, /Cliente/));
    });
    afterAll(async () => await house?.close());

    it('TTL-031: who signs in with solutions to approve is asked about each, with approving and later', async () => {
      const { rows } = await ask<Rows>(joao, 'portal/tickets?group=awaiting');
      expect(rows.length).toBeGreaterThan(1);
      for (const { subject } of rows)
        await joao
          .getByRole('heading', { name: `A solução de “${subject}” resolveu?` })
          .first()
          .waitFor();
      const questions = joao.locator('article.question');
      await expect.poll(() => questions.count()).toBe(rows.length);
      await expect.poll(() => questions.getByRole('button', { name: 'Aprovar' }).count()).toBe(rows.length);
      await questions.first().getByRole('button', { name: 'Depois' }).click();
      await expect.poll(() => questions.count()).toBe(rows.length - 1);
    });

    it('TTL-111: the requester is shown Aprovar, Não Aprovar, Aprovar com restrições, and Atualizar confirms', async () => {
      const { rows } = await ask<Rows>(joao, 'portal/tickets?group=awaiting');
      await joao.goto(`${house.url}/chamados/${encodeURIComponent(rows[0]?.number ?? '')}`);
      const choice = joao.getByRole('group', { name: 'Sua resposta à solução' });
      await choice.waitFor();
      expect(
        await choice.getByRole('radio').evaluateAll((all) => all.map((one) => one.parentElement?.innerText)),
      ).toEqual(['Aprovar', 'Não Aprovar', 'Aprovar com restrições']);
      await joao.getByRole('button', { name: 'Atualizar' }).click();
      await joao.getByText('Escolha uma das respostas.').waitFor();
      await joao.getByRole('radio', { name: 'Não Aprovar' }).check();
      await joao.getByRole('button', { name: 'Atualizar' }).click();
      await joao.getByText('Escreva o motivo').waitFor();
      expect(await violations(joao)).toEqual([]);
      await joao.getByRole('radio', { name: 'Aprovar', exact: true }).check();
      await joao.getByRole('button', { name: 'Atualizar' }).click();
      await joao.getByText('Encerrado: a solução foi aprovada.').first().waitFor();
    });

    it('TTL-114 TTL-115: the approved ticket asks for a rating from 1 Ótimo to 5 Péssimo, sent by Avaliar e Encerrar Ticket', async () => {
      const scale = joao.getByRole('group', { name: 'Qual é a sua satisfação com o atendimento?' });
      await scale.waitFor();
      expect(
        await scale
          .getByRole('radio')
          .evaluateAll((all) => all.map((one) => [one.getAttribute('value'), one.parentElement?.innerText])),
      ).toEqual([
        ['1', 'Ótimo'],
        ['2', 'Bom'],
        ['3', 'Regular'],
        ['4', 'Ruim'],
        ['5', 'Péssimo'],
      ]);
      await joao.setViewportSize({ width: 360, height: 780 });
      expect(await overflow(joao)).toBeLessThanOrEqual(0);
      expect(await violations(joao)).toEqual([]);
      await scale.getByRole('radio', { name: 'Bom' }).check();
      await joao.getByRole('button', { name: 'Avaliar e Encerrar Ticket' }).click();
      await joao.getByText('Avaliação registrada').waitFor();
      const celia = (await aWindow(browser)).page;
      await signIn(celia, house.url, await demoEmail(house, /Célia/));
      const period = '?desde=2020-01-01&ate=2100-01-01';
      await celia.goto(`${house.url}/gestao/relatorios${period}`);
      await celia.getByRole('heading', { name: 'Satisfação' }).waitFor();
      // 2 of 5, where 1 is the best, is 75 of 100.
      await celia.getByRole('cell', { name: '75', exact: true }).first().waitFor();
      expect(await violations(celia)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  describe('at Pronnus', () => {
    let house: House;
    let marina: Page;
    beforeAll(async () => {
      house = await aHouse('pronnus');
      marina = (await aWindow(browser, { width: 1440 })).page;
      await signIn(marina, house.url, await demoEmail(house, /Marina/));
    });
    afterAll(async () => await house?.close());

    it('PRN-046 PRN-034 PRN-035 PRN-039: a category is demanded, the mail asks Sim or Não, Sim closes without signing in and asks how it was', async () => {
      const { rows } = await ask<Rows>(marina, 'desk/tickets?view=mine');
      const number = rows[0]?.number ?? '';
      await marina.goto(`${house.url}/atendimento/${number}`);
      await marina.getByRole('heading', { name: rows[0]?.subject ?? '', level: 1 }).waitFor();
      await beginWriting(marina, 's');
      await marina.keyboard.type('Instale a versão 12.2 e reabra a tela.');
      await marina.keyboard.press('Control+Enter');
      await marina.getByText('Escolha a categoria de encerramento').waitFor();
      await marina.getByLabel('Categoria').selectOption({ label: 'Cortesia' });
      await marina.getByRole('button', { name: /resolver/i }).click();
      await marina.getByText('Resolvido').first().waitFor();
      const page = await ask<{ customer: { contact: { email: string } } }>(marina, `desk/tickets/${number}`);
      const { email } = page.customer.contact;
      const letter = async (part: string) =>
        (await house.mailsTo(email)).findLast(
          ({ subject, text }) => subject.includes(number) && text.includes(part),
        );
      await expect.poll(() => letter('resposta=accept')).toBeDefined();
      const link = (text: string, part: string) => new RegExp(`http\\S+${part}`).exec(text)?.[0] ?? '';
      const mail = await letter('resposta=accept');
      const tania = await aWindow(browser, { width: 390, height: 844 });
      await tania.page.goto(link(mail?.text ?? '', 'resposta=accept'));
      await tania.page.getByText('Instale a versão 12.2').waitFor();
      expect(await violations(tania.page)).toEqual([]);
      expect(await overflow(tania.page)).toBeLessThanOrEqual(0);
      await tania.page.getByRole('button', { name: 'Confirmar: Sim' }).click();
      await tania.page.getByText('Resposta registrada').waitFor();
      await marina.getByText('Fechado').first().waitFor();
      await expect.poll(() => letter('nota=1')).toBeDefined();
      await tania.page.goto(link((await letter('nota=1'))?.text ?? '', 'nota=1'));
      await expect
        .poll(() => tania.page.getByRole('radio', { name: 'Muito insatisfeito' }).isChecked())
        .toBe(true);
      await tania.page.getByRole('button', { name: 'Enviar avaliação' }).click();
      await tania.page.getByText('Avaliação registrada').waitFor();
      expect(tania.complaints).toEqual([]);
    });
  });
});
