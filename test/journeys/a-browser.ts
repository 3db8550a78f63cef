import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { chromiumOptions, findChromium } from '../../scripts/chromium.mjs';
import { isCompulsory } from '../../scripts/debian.mjs';

const found = findChromium();

/** Journeys need a browser. Without one they are reported as skipped; where CI=true that is a failure. */
export const journey = found || isCompulsory() ? describe : describe.skip;

export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
}

export interface Window {
  readonly page: Page;
  /** What the browser complained of; journeys end with none. */
  readonly complaints: readonly string[];
}

export async function openBrowser(): Promise<Browser> {
  if (!found) throw new Error('no Chromium was found: install one, or set CHROME to its path');
  return await chromium.launch({ executablePath: found, args: [...chromiumOptions] });
}

/** A window of its own (own cookies), in Portuguese. */
export async function aWindow(
  browser: Browser,
  { width = 1280, height = 900, dark = false }: Look = {},
): Promise<Window> {
  const options: BrowserContextOptions = {
    viewport: { width, height },
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  };
  const page = await (await browser.newContext(options)).newPage();
  page.setDefaultTimeout(30_000); // What is slow on a busy machine is not wrong.
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // A refused request is an answer like any other; a blocked script or a broken page is not.
    if (message.type() === 'error' && !message.text().includes('status of 4'))
      complaints.push(message.text());
  });
  return { page, complaints };
}

/** Presses the key that begins to write. The field has the focus a frame later: letters before it would be keys as well. */
export async function beginWriting(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
}

export async function signIn(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/entrar`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Senha', { exact: true }).fill('guiche-demo');
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.waitForURL((address) => !address.pathname.startsWith('/entrar'));
}
