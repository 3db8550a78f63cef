import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, beginWriting, journey, openBrowser, signIn, type Window } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

journey('the lists of Totall, on both sides', () => {
  let house: House;
  let browser: Browser;
  let joao: Window;
  let marina: Window;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totall'), openBrowser()]);
    [joao, marina] = [await aWindow(browser), await aWindow(browser, { width: 1440 })];
    const { demo } = (await (await fetch(`${house.url}/api/v1/site`)).json()) as {
      demo: { name: string; email: string }[];
    };
    const mailOf = (name: string) => demo.find((one) => one.name.startsWith(name))?.email ?? '';
    await signIn(joao.page, house.url, mailOf('João'));
    await signIn(marina.page, house.url, mailOf('Marina'));
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  const rows = (page: Page) => page.locator('.ticket-table tbody tr');
  const tab = (name: string) =>
    joao.page.getByRole('navigation', { name: 'Situação dos chamados' }).getByRole('link', { name });

  it('TTL-062 TTL-078 TTL-079: the customer sees the guide’s tabs and columns, and each count is the length of its list', async () => {
    const { page } = joao;
    await page.goto(`${house.url}/chamados`);
    await rows(page).first().waitFor();
    expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
      'Ticket',
      'Abertura',
      'De',
      'Assunto',
      'Prazo Entrega',
      'Responsável',
      'Status',
      'Justificativa',
    ]);
    const tabs = await page.locator('.list-tabs a:not(.list-mine)').allInnerTexts();
    const told = tabs.map((text) => text.split(/\s*\n\s*|\s+(?=\d+$)/));
    expect(told.map(([label]) => label)).toEqual([
      'Novos',
      'Em estimativa',
      'Em atendimento',
      'Aguardando aprovação',
      'Encerrados',
      'Rejeitados',
      'Todos',
    ]);
    for (const [label = '', count = ''] of told) {
      await tab(label).click();
      await page.locator('.list-tabs a[aria-current="page"]').filter({ hasText: label }).waitFor();
      expect(await page.locator('.list-tabs a[aria-current="page"]').count()).toBe(1);
      await expect.poll(() => rows(page).count()).toBe(Math.min(40, Number(count)));
    }
    expect(await violations(page)).toEqual([]);
  });

  it('TTL-074 TTL-082: pressing a row opens its ticket; the mark of an answer comes by itself, and goes when it was read', async () => {
    const { page } = joao;
    await tab('Em atendimento').click();
    const first = rows(page).first();
    await expect.poll(() => first.innerText()).toMatch(/3\. /);
    const number = ((await first.locator('td').first().innerText()).match(/\d{6}\/\d{4}/) ?? [''])[0];
    const its = rows(page).filter({ hasText: number });
    // Read once, so that what is marked afterwards is the new answer.
    await its.getByRole('link').click();
    await page.locator('.ticket-head').waitFor();
    await page.goBack();
    await its.waitFor();
    await expect.poll(() => its.locator('.unread').count()).toBe(0);
    await marina.page.goto(`${house.url}/atendimento/${encodeURIComponent(number)}`);
    await marina.page.locator('.pane').getByRole('heading').first().waitFor();
    await beginWriting(marina.page, 'r');
    await marina.page.keyboard.type('Estamos quase lá.');
    await marina.page.keyboard.press('Control+Enter');
    await marina.page.locator('.said').filter({ hasText: 'Estamos quase lá.' }).waitFor();
    await its.locator('.unread').waitFor();
    expect(await its.locator('.unread').getAttribute('aria-label')).toBe(
      'Há resposta que você ainda não leu',
    );
    const { x, y, height } = (await its.locator('[data-column="state"]').boundingBox()) ?? {
      x: 0,
      y: 0,
      height: 0,
    };
    await page.mouse.click(x + 4, y + height - 4);
    await page.getByText('Estamos quase lá.').first().waitFor();
    await page.goBack();
    await its.waitFor();
    await expect.poll(() => its.locator('.unread').count()).toBe(0);
  });

  it('TTL-033 TTL-072 TTL-073: what is searched and its period narrow list, counts and file alike', async () => {
    const { page } = joao;
    await tab('Todos').click();
    await page.getByLabel('Procurar por').selectOption('Assunto');
    await page.getByLabel('Procurar nos seus chamados').fill('nfe');
    await page.getByRole('button', { name: 'Procurar', exact: true }).click();
    await page.waitForURL(/q=nfe/);
    // Until the answer is there the rows of the list before stay, which may all be of it as well.
    const [answer] = await Promise.all([
      page.waitForResponse(
        (one) => one.ok() && /\/portal\/tickets\?/.test(one.url()) && /last=30/.test(one.url()),
      ),
      page.getByLabel('Mostrar os últimos').selectOption('30 dias'),
    ]);
    await page.waitForURL(/ultimos=30/);
    const { rows: found } = (await answer.json()) as { rows: { subject: string }[] };
    const shown = found.length;
    expect(shown).toBeGreaterThan(0);
    await expect.poll(() => rows(page).count()).toBe(shown);
    for (const text of await rows(page).allInnerTexts()) expect(text).toMatch(/NFe/i);
    await expect
      .poll(() => page.getByRole('status').filter({ hasText: 'Mostrando' }).innerText())
      .toContain(`de ${shown} chamado`);
    await page.getByRole('button', { name: 'Baixar a lista' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Planilha simples (CSV)' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^chamados-\d{4}-\d\d-\d\d\.csv$/);
    const lines = readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(shown + 1);
    await page.getByRole('link', { name: 'Ordenar por Assunto' }).click();
    await page.locator('th[aria-sort="ascending"]').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('works on a phone: cards instead of a table, and nothing scrolls sideways', async () => {
    const { page } = joao;
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${house.url}/chamados`);
    await page.locator('.ticket-list li').first().waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    expect(joao.complaints).toEqual([]);
  });

  it('the agent filters, and keeps what she filtered as a view with its count, without a mouse', async () => {
    const { page } = marina;
    await page.goto(`${house.url}/atendimento?fila=all`);
    await page.locator('.queue-row').first().waitFor();
    await page.keyboard.press('f');
    await page.getByLabel('Campo').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Tirar o filtro Situação: Novo' }).waitFor();
    const count = Number(/\d+/.exec(await page.locator('.list-count').innerText())?.[0]);
    await expect.poll(() => page.locator('.queue-row').count()).toBe(Math.min(40, count));
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Salvar visão' }).press('Enter');
    await page.getByLabel('Nome da visão').fill('Novos de todos');
    await page.getByLabel('Quem vê').selectOption('Todos');
    await page.keyboard.press('Enter');
    const kept = page.locator('.kept-view').filter({ hasText: 'Novos de todos' });
    await kept.waitFor();
    expect(await kept.locator('small').innerText()).toBe(String(count));
    await page.getByRole('heading', { name: 'Novos de todos', level: 1 }).waitFor();
    await kept.getByRole('button', { name: 'Excluir visão' }).click();
    await kept.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Desfazer' }).click();
    await kept.waitFor();
  });

  it('the agent selects by keyboard, hands all of them over, reads what was refused, and takes it back', async () => {
    const { page } = marina;
    await page.goto(`${house.url}/atendimento?fila=all&situacao=new,rejected,closed`);
    await page.locator('.queue-row').first().waitFor();
    const before = await page.locator('.queue-row .initials').count();
    await page.locator('.queue-row').first().locator('.row-pick').focus();
    await page.keyboard.press('x');
    await page.locator('.bulk-bar').waitFor();
    const last = page.locator('.queue-row').last();
    await last.locator('.row-pick').focus();
    await page.keyboard.press('Shift+X');
    const all = await page.locator('.queue-row').count();
    await page.getByText(`${all} selecionados`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('b');
    await page.getByLabel('O que fazer').selectOption('Atribuir a…');
    await page.locator('.bulk-bar').getByLabel('Responsável').selectOption('Rui Carvalho');
    await page.getByRole('button', { name: `Aplicar em ${all}` }).click();
    await page.locator('.bulk-outcome').waitFor();
    const told = await page.locator('.bulk-outcome p').innerText();
    const [done, refused] = (told.match(/\d+/g) ?? []).map(Number);
    expect((done ?? 0) + (refused ?? 0)).toBe(all);
    expect(refused).toBeGreaterThan(0);
    expect(await page.locator('.bulk-outcome li').first().innerText()).toMatch(/\p{L}{3}/u);
    await page.getByText(`${refused} selecionado`).first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.bulk-outcome').getByRole('button', { name: 'Desfazer' }).press('z');
    await page.getByText(`${done} desfeito`).waitFor();
    await expect.poll(() => page.locator('.queue-row .initials').count()).toBe(before);
    expect(await violations(page)).toEqual([]);
    expect(marina.complaints).toEqual([]);
  });
});
