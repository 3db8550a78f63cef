import type { Page } from 'playwright-core';

/** What has the focus, as somebody hears it. */
export interface Stop {
  readonly role: string;
  readonly name: string;
  /** Names of all that it stands in, the nearest first. */
  readonly groups: readonly string[];
  readonly value: string;
  /** Of a list of options, the chosen one. */
  readonly option: string;
  readonly checked: boolean;
  /** Where it stands in the page's own order; -1 is nowhere. */
  readonly at: number;
}

export const focused = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const tidy = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();
    const textOf = (id: string) => tidy(document.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent);
    const labels = (element: Element) =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
        ? [...(element.labels ?? [])].map((label) => tidy(label.textContent)).join(' ')
        : '';
    const called = (element: Element) =>
      (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean).map(textOf).join(' ') ||
      tidy(element.getAttribute('aria-label')) ||
      labels(element);
    const groupOf = (element: Element) =>
      called(element) ||
      (element.matches('fieldset, dialog, tr, li, article')
        ? tidy((element.querySelector(':scope > legend') ?? element).textContent)
        : '');
    const element = document.activeElement ?? document.body;
    const groups: string[] = [''];
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
      groups.push(groupOf(at));
    const isBody = element === document.body;
    return {
      role:
        element.getAttribute('role') ??
        (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()),
      name: isBody
        ? ''
        : called(element) ||
          (element.matches('a, button, summary, h1, h2, h3, h4, h5, h6, td, th')
            ? tidy(element.textContent)
            : ''),
      groups,
      value: 'value' in element ? String(element.value) : '',
      option: element instanceof HTMLSelectElement ? tidy(element.selectedOptions[0]?.textContent) : '',
      checked: element instanceof HTMLInputElement && element.checked,
      at: isBody ? -1 : [...document.querySelectorAll('*')].indexOf(element),
    };
  });
