import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aWindow, journey, openBrowser } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

const G22 = readFileSync('guides/prosoft.yaml', 'utf8');

const LOOKS = [
  { width: 360, dark: false },
  { width: 360, dark: true },
  { width: 1440, dark: false },
  { width: 1440, dark: true },
];

/** What of a page of paper (A4 with our margins, at 96 dots per inch) is cut off at its right edge. */
const PAPER = { width: 658, height: 971 };

journey('the published guide, read by somebody who did not sign in', () => {
  let house: House;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([aHouse('prosoft'), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function arrive(page: Page, path: string): Promise<void> {
    await page.goto(`${house.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  }

  it.each(LOOKS)('at $width px, dark $dark: axe finds nothing and nothing scrolls sideways', async (look) => {
    const { page, complaints } = await aWindow(browser, look);
    for (const path of ['/guia', '/guia/feriados', '/guia/edicoes/1']) {
      await arrive(page, path);
      expect(await violations(page), path).toEqual([]);
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('PRO-002: an entry of the contents leads to its section, and back, by keyboard', async () => {
    const { page } = await aWindow(browser, { width: 360, height: 740 });
    await page.goto(`${house.url}/entrar`);
    await page.getByRole('link', { name: 'Guia de suporte' }).click();
    const contents = page.getByRole('navigation', { name: 'Índice' });
    await contents.getByRole('link', { name: '4.1.6.2 WhatsApp' }).press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#whatsapp');
    await expect.poll(() => inView(page, '[id="whatsapp"]')).toBe(true);
    await page.getByRole('link', { name: 'Voltar ao índice' }).first().press('Enter');
    await expect.poll(() => inView(page, '#toc-title')).toBe(true);
    const headings = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) => Number(tagName[1])),
    );
    expect(headings.every((level, i) => level <= (headings[i - 1] ?? 0) + 1)).toBe(true);
    await page.context().close();
  });

  it('PRO-002: an address that names a section opens there', async () => {
    const { page } = await aWindow(browser);
    await arrive(page, '/guia#whatsapp');
    await expect.poll(() => inView(page, '[id="whatsapp"]')).toBe(true);
    await page.context().close();
  });

  it('speaks English when asked, with the vendor’s own words between', async () => {
    const { page } = await aWindow(browser);
    await arrive(page, '/guia');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Contents' }).waitFor();
    await page.getByText('Monday to Friday, from 08:30 to 17:40 (Brasília time)').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Guia de apoio ao usuário');
    await page.context().close();
  });

  it('comes with a chunk of its own, which the portal does not load', async () => {
    const { page } = await aWindow(browser);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await arrive(page, '/entrar');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /guide|holidays/.test(url))).toEqual([]);
    await page.context().close();
  });

  it.each([false, true])(
    'prints on A4, dark %s: several pages, light, without what is for the screen',
    async (dark) => {
      const { page } = await aWindow(browser, { ...PAPER, dark });
      await arrive(page, '/guia');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3);
      expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
      await page.emulateMedia({ media: 'print' });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const seen = await page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(
          document.querySelector('.guide') ?? document.body,
        );
        const cut = [...document.querySelectorAll('.guide-page *')].filter(
          (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
        );
        return { backgroundColor, color, cut: cut.map(({ textContent }) => textContent.slice(0, 40)) };
      });
      expect(seen).toEqual({ backgroundColor: 'rgb(255, 255, 255)', color: 'rgb(0, 0, 0)', cut: [] });
      for (const name of ['Imprimir ou salvar em PDF', 'English'])
        expect(await page.getByRole('button', { name }).isVisible()).toBe(false);
      expect(await page.getByRole('link', { name: 'Voltar ao índice' }).first().isVisible()).toBe(false);
      await page.context().close();
    },
  );

  it('PRO-001: a superseded edition is still read, and says above all that another took its place', async () => {
    await house.move('2027-01-11 09:00');
    await putInForce(house, G22.replace('edition: "2026"', 'edition: "2027"'));
    const { page, complaints } = await aWindow(browser, { width: 360 });
    await arrive(page, '/guia');
    await page.getByText('G22 – edição 2027').first().waitFor();
    await page.getByRole('link', { name: 'G22 – edição 2026' }).click();
    const banner = page.getByRole('note');
    await banner.getByText('G22 – edição 2026 foi substituída em seg., 11/01/2027 às 09:00.').waitFor();
    expect(await violations(page)).toEqual([]);
    await banner.getByRole('link', { name: 'Ver o guia em vigor' }).click();
    await banner.waitFor({ state: 'detached' });
    await page.getByText('G22 – edição 2027').first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const inView = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((of) => {
    const box = document.querySelector(of)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, selector);

/** Célia proposes a text and puts it in force. */
async function putInForce({ url }: House, text: string): Promise<void> {
  const { demo } = (await (await fetch(`${url}/api/v1/site`)).json()) as {
    demo: { name: string; email: string; password: string }[];
  };
  const celia = demo.find(({ name }) => name.startsWith('Célia'));
  const send = (path: string, headers: Record<string, string>, body: object) =>
    fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const session = await send('/session', {}, { email: celia?.email, password: celia?.password });
  const { csrf } = (await session.json()) as { csrf: string };
  const own = { 'x-guiche-csrf': csrf, cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' };
  const proposed = await send('/desk/guide/proposals', own, { text, reason: 'Edição do ano' });
  const { proposal } = (await proposed.json()) as { proposal: number };
  const forced = await send(`/desk/guide/proposals/${proposal}/force`, own, {});
  if (!forced.ok) throw new Error(await forced.text());
}
