import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWindow, beginWriting, openBrowser, signIn } from './a-browser.ts';
import { aHouse, type House } from './a-house.ts';
import { overflow, violations } from './axe.ts';

export type Demo = 'totvs' | 'prosoft' | 'pronnus' | 'totall';

export interface Case {
  readonly house: House;
  /** The agent, at a desk. */
  readonly marina: Page;
  /** The customer, on a phone. */
  readonly joao: Page;
  readonly customer: string;
  /** What the browsers complained of so far. */
  readonly complaints: () => readonly string[];
}

export interface Cases {
  /** A vendor's house at 2026-03-02 09:00 with an agent and a customer signed in. */
  begin(
    demo: Demo,
    who?: {
      readonly agent?: string;
      readonly customer?: string;
      readonly settings?: Readonly<Record<string, string>>;
    },
  ): Promise<Case>;
  close(): Promise<void>;
}

/** One browser for the stories of a file, each with a house of its own. */
export async function theCases(): Promise<Cases> {
  const browser: Browser = await openBrowser();
  const houses: House[] = [];
  return {
    begin: async (demo, { agent = `marina@${demo}.example`, customer: named, settings } = {}) => {
      const house = await aHouse(demo, settings);
      houses.push(house);
      await house.move('2026-03-02 09:00');
      const customer = named ?? (await aContact(house));
      const heard: (readonly string[])[] = [];
      const window = async (email: string, width: number) => {
        const { page, complaints } = await aWindow(browser, { width });
        heard.push(complaints);
        await signIn(page, house.url, email);
        return page;
      };
      const [marina, joao] = [await window(agent, 1440), await window(customer, 360)];
      return { house, marina, joao, customer, complaints: () => heard.flat() };
    },
    close: async () => {
      await browser.close();
      await Promise.all(houses.map((house) => house.close()));
    },
  };
}

export async function write(page: Page, url: string, subject: string): Promise<void> {
  await page.goto(`${url}/chamados/novo`);
  await page.getByLabel('Assunto').fill(subject);
  await page
    .getByLabel('Descrição')
    .fill('Contamos tudo o que aconteceu, passo a passo, desde ontem de manhã.');
}

/** Registers what was written; the ticket's number. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Registrar chamado' }).click();
  await page.getByText('Chamado registrado').waitFor();
  await page.getByRole('link', { name: 'Ver chamado' }).click();
  await page.waitForURL(/\/chamados\/[\d%F]+$/);
  return decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
}

export async function isClean(page: Page, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
  expect(await overflow(page), `${where}: wider than the window`).toBeLessThanOrEqual(0);
}

/** The first customer one may sign in as. */
async function aContact({ url }: House): Promise<string> {
  const { demo } = (await (await fetch(`${url}/api/v1/site`)).json()) as {
    demo: readonly { readonly role: string; readonly email: string }[];
  };
  return demo.find(({ role }) => role.startsWith('Cliente'))?.email ?? '';
}

/** The agent solves the ticket on her screen from the keyboard. */
export async function solve(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Escape');
  await beginWriting(page, 's');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await page.locator('.said').filter({ hasText: text }).waitFor();
}

/** Subjects of the letters about a ticket, the oldest first. */
export async function lettersOf(house: House, address: string, number: string): Promise<readonly string[]> {
  const letters = await house.mailsTo(address);
  return letters.map(({ subject }) => subject).filter((subject) => subject.startsWith(`[${number}]`));
}

/** The link of a letter that ends so. */
export const linkOf = (text: string, end: string): string =>
  new RegExp(`http\\S+${end}`).exec(text)?.[0] ?? '';
