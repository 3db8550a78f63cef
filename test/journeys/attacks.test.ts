import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';

const MARKUP = '<img src=x onerror="window.hit=1"><svg onload="window.hit=1"><script>window.hit=1</script>';
const LINKS = '[clique aqui](javascript:window.hit=1) e [já](data:text/html,<script>window.hit=1</script>)';
const JOAO = 'joao@padariatrigo.example';
const CELIA = 'celia@totvs.example';

/** Sends as the page itself would, with its session and proof. */
const send = (page: Page, url: string, payload: object): Promise<unknown> =>
  page.evaluate(
    async ([path, body]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const answer = await fetch(`/api/v1/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-guiche-csrf': csrf },
        body,
      });
      const text = await answer.text();
      if (answer.status >= 400) throw new Error(`${path}: ${text}`);
      return text === '' ? {} : (JSON.parse(text) as unknown);
    },
    [url, JSON.stringify(payload)] as const,
  );
const upload = (page: Page, name: string, content: string): Promise<string> =>
  page.evaluate(
    async ([called, bytes]) => {
      const { csrf } = (await (await fetch('/api/v1/session')).json()) as { csrf: string };
      const answer = await fetch(`/api/v1/portal/attachments?name=${encodeURIComponent(called)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-guiche-csrf': csrf },
        body: bytes,
      });
      return ((await answer.json()) as { id: string }).id;
    },
    [name, content] as const,
  );

/** What a page made of what was written: nothing that runs, and no link but of the web. */
const dangers = (page: Page) =>
  page.evaluate(() => ({
    hit: 'hit' in window,
    elements: document.querySelectorAll('img[onerror], svg[onload], main script, main iframe, main object')
      .length,
    links: [...document.querySelectorAll('a[href]')]
      .map((link) => link.getAttribute('href') ?? '')
      .filter((href) => /^\s*(javascript|data|vbscript):/i.test(href)),
  }));
const NONE = { hit: false, elements: 0, links: [] };

journey('attack: markup in what people write', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('totvs'), openBrowser()]);
    await house.move('2026-03-02 09:00');
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('of subjects, replies, file names, contacts and views runs on no screen of either side', async () => {
    const customer = await aWindow(browser);
    const boss = await aWindow(browser);
    await signIn(customer.page, house.url, JOAO);
    await signIn(boss.page, house.url, CELIA);
    const ticket = await customer.page.evaluate(async () => {
      const { rows } = (await (await fetch('/api/v1/portal/tickets?group=open')).json()) as {
        rows: { number: string }[];
      };
      return rows[0]?.number ?? '';
    });
    const file = await upload(customer.page, `${MARKUP}.svg`, MARKUP);
    await send(customer.page, `portal/tickets/${ticket}/events`, {
      event: 'customer_replied',
      text: `${MARKUP} **veja** ${LINKS}`,
      marked: true,
      files: [file],
    });
    const { number } = (await send(boss.page, `desk/tickets/${ticket}/parts`, {
      key: crypto.randomUUID(),
      subject: MARKUP,
      description: `${MARKUP} ${LINKS}`,
    })) as { number: string };
    await send(boss.page, 'desk/kept-views', {
      id: crypto.randomUUID(),
      name: MARKUP.slice(0, 50),
      shared: 'own',
      view: 'all',
      filter: { q: 'onerror' },
      sort: null,
    });
    const company = await boss.page.evaluate(async () => {
      const found = (await (await fetch('/api/v1/desk/companies?q=Padaria')).json()) as { id: string }[];
      return found[0]?.id ?? '';
    });
    await send(boss.page, `desk/customers/${company}/contacts`, {
      name: MARKUP.slice(0, 60),
      email: 'marcado@padariatrigo.example',
    });
    for (const [{ page }, path, words] of [
      [customer, '/', 'Chamados'],
      [customer, '/chamados?q=onerror', 'onerror'],
      [customer, `/chamados/${ticket}`, 'onerror'],
      [customer, `/chamados/${number}`, 'onerror'],
      [boss, '/atendimento?view=all&q=onerror', 'onerror'],
      [boss, `/atendimento/${ticket}`, 'onerror'],
      [boss, `/atendimento/${number}`, 'onerror'],
      [boss, `/gestao/clientes/${company}`, 'onerror'],
    ] as const) {
      await page.goto(house.url + path);
      await page.waitForFunction((word) => document.body.innerText.includes(word), words);
      expect([path, await dangers(page)]).toEqual([path, NONE]);
    }
    expect([...customer.complaints, ...boss.complaints]).toEqual([]);
  });

  it('a page of a token loads nothing from elsewhere and tells its address nobody', async () => {
    const { page, complaints } = await aWindow(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    for (const path of ['/senha', '/r', '/email']) {
      const answer = await page.goto(`${house.url}${path}/${'x'.repeat(43)}`);
      expect(answer?.headers()).toMatchObject({
        'referrer-policy': 'same-origin',
        'content-security-policy': expect.stringContaining("connect-src 'self'"),
      });
      await page.getByRole('heading').first().waitFor();
    }
    expect(asked.filter((url) => !url.startsWith(house.url) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
