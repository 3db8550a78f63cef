import type { Page } from 'playwright-core';
import { focused, type Stop } from './focused.ts';

/** More stops than any page has between two things. */
const FAR = 160;

export interface Keyboard {
  /** Tabs until the focus is on what is called so; `group` is the legend, table row, list item or part it stands in. */
  to(name: string | RegExp, group?: string | RegExp): Promise<Stop>;
  /** The same, then Enter: a link is followed, a button pressed. */
  press(name: string | RegExp, group?: string | RegExp): Promise<void>;
  /** The same, then what is there is replaced. */
  write(name: string | RegExp, text: string): Promise<void>;
  /** Chooses among the options of a list, or among the radios of a question, with the arrow keys. */
  choose(name: string | RegExp, option: string | RegExp): Promise<void>;
  /** A date such as 2026-03-07, digit by digit, as the browser's own language has it. */
  date(name: string | RegExp, date: string): Promise<void>;
  keys(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
}

/** Hands on the keyboard: nothing here knows a mouse, and nothing gets the focus but by Tab, shortcuts or the page. */
export function aKeyboard(page: Page): Keyboard {
  const keys = async (...pressed: readonly string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
  };
  const type = (text: string) => page.keyboard.insertText(text);

  async function seek(isIt: (stop: Stop) => boolean, sought: string, back = false): Promise<Stop> {
    const passed: string[] = [];
    for (let stops = 0; stops < FAR; stops++) {
      const stop = await focused(page);
      if (isIt(stop)) return stop;
      passed.push(stop.name);
      await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the keyboard never came to ${sought}; it passed ${[...new Set(passed)].join(' | ')}`);
  }
  const to = (name: string | RegExp, group: string | RegExp = /^/) =>
    seek((stop) => fits(stop.name, name) && stop.groups.some((part) => fits(part, group)), `${name}`);

  async function choose(name: string | RegExp, option: string | RegExp): Promise<void> {
    const isRadio = ({ role, groups }: Stop) => role === 'radio' && groups.some((part) => fits(part, name));
    const first = await seek((stop) => isRadio(stop) || fits(stop.name, name), `${name}`);
    const chosen = ({ role, name: label, option: value }: Stop) => (role === 'radio' ? label : value);
    if (first.role === 'radio' && !first.checked) await keys('Space');
    if (first.role !== 'radio') await keys('Home');
    for (let options = 0; options < 40; options++) {
      if (fits(chosen(await focused(page)), option)) return;
      await keys('ArrowDown');
    }
    throw new Error(`${name} has no ${option}`);
  }

  return {
    to,
    keys,
    type,
    choose,
    press: async (name, group) => {
      await to(name, group);
      await keys('Enter');
    },
    write: async (name, text) => {
      await to(name);
      await keys('Control+a');
      await type(text);
    },
    date: async (name, date) => {
      const [year = '', month = '', day = ''] = date.split('-');
      for (const digits of [month + day + year, day + month + year]) {
        await to(name);
        for (const digit of digits) await keys(digit);
        if ((await focused(page)).value === date) return;
        await keys('Shift+Tab', 'Shift+Tab', 'Shift+Tab');
      }
      throw new Error(`${name} did not take ${date}`);
    },
  };
}

const fits = (said: string, sought: string | RegExp) =>
  typeof sought === 'string' ? said === sought : sought.test(said);
