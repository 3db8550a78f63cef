import type { Page } from 'playwright-core';

const FAR = 400;

/**
 * Tabs through the whole page and tells what is wrong with it: a stop nobody sees, one under something else, one that
 * comes before what is read first, and what can be clicked but not come to.
 */
export async function faultsOfStops(page: Page): Promise<string[]> {
  await page.evaluate(install);
  const faults = new Set<string>();
  for (let stop = 0; stop < FAR; stop++) {
    await page.keyboard.press('Tab');
    const { over, found } = await page.evaluate(() => globalThis.stops.arrive());
    for (const fault of found) faults.add(fault);
    if (over) break;
  }
  for (const missed of await page.evaluate(() => globalThis.stops.missed())) faults.add(missed);
  return [...faults];
}

interface Stops {
  arrive(): { over: boolean; found: string[] };
  missed(): string[];
}

declare global {
  var stops: Stops;
}

function install() {
  const CLICKABLE = 'a[href], button, input, select, textarea, summary, [role="button"], [role="separator"]';
  /** The open ticket has it too, and a list of tickets is long enough. */
  const PASSED_BY = '.queue .ticket-number';
  const reached = new Set<Element>();
  let last: { element: Element; looks: string } | undefined;

  const called = (element: Element) =>
    `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent.trim()).slice(0, 40)}” ${element.className}`;
  const looksOf = (element: Element) => {
    const looks: string[] = [];
    let at: Element | null = element;
    for (let up = 0; at && up < 4; up++, at = at.parentElement) {
      const {
        outlineStyle,
        outlineWidth,
        outlineColor,
        boxShadow,
        borderTopColor,
        backgroundColor,
        clipPath,
      } = getComputedStyle(at);
      const outline = outlineStyle === 'none' ? 'none' : `${outlineWidth} ${outlineColor}`;
      looks.push([outline, boxShadow, borderTopColor, backgroundColor, clipPath].join(' '));
    }
    return looks.join('\n');
  };
  /** Where it stands on the page, as if nothing were scrolled. */
  const placeOf = (element: Element) => {
    const { top, left, width, height } = element.getBoundingClientRect();
    let y = top;
    for (let at = element.parentElement; at; at = at.parentElement) y += at.scrollTop;
    return { top: y, bottom: y + height, left, right: left + width };
  };
  const isCovered = (element: Element) => {
    const { top, left, width, height } = element.getBoundingClientRect();
    const point = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
    return (
      !point ||
      !(element.contains(point) || point.contains(element) || point.closest('label')?.contains(element))
    );
  };
  const isSoon = (next: Element, element: Element) => {
    const [one, other] = [placeOf(element), placeOf(next)];
    const isAbove = other.bottom <= one.top && other.left < one.right;
    const isBefore = other.top < one.bottom && other.bottom > one.top && other.right <= one.left;
    return isAbove || isBefore;
  };

  globalThis.stops = {
    arrive() {
      const found: string[] = [];
      const element = document.activeElement ?? document.body;
      // Day, month and year of a date are stops of one field.
      if (last?.element === element) return { over: false, found };
      if (last && looksOf(last.element) === last.looks)
        found.push(`the focus is not seen on ${called(last.element)}`);
      const over = element === document.body || reached.has(element);
      if (!over) {
        if (isCovered(element)) found.push(`something lies over ${called(element)}`);
        if (last && isSoon(element, last.element))
          found.push(`${called(element)} comes after ${called(last.element)}`);
      }
      last = over ? undefined : { element, looks: looksOf(element) };
      reached.add(element);
      return { over, found };
    },
    missed: () => {
      const groups = new Set([...reached].map((element) => element.getAttribute('name')));
      return [...document.querySelectorAll(CLICKABLE)]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            !element.matches(`:disabled, ${PASSED_BY}`) &&
            !reached.has(element) &&
            !(element.matches('[type="radio"]') && groups.has(element.getAttribute('name'))) &&
            // One button of a toolbar is a stop; arrows go to the others (test/journeys/rich-text.test.ts).
            !element.matches('[role="toolbar"]:has([tabindex="0"]) > [tabindex="-1"]'),
        )
        .map((element) => `Tab never comes to ${called(element)}`);
    },
  };
}
