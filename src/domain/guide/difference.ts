import type { Guide } from './guide.ts';

/** One place in which two guides differ. */
export interface Difference {
  /** Keys and ids that lead there: `severities`, `critica`, `targets`, `support`. */
  readonly path: readonly string[];
  /** `added` and `removed` may be of a whole item, such as a team; `reordered` is of a list's common items. */
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered';
  readonly before?: unknown;
  readonly after?: unknown;
  /** Place of a new item in its list, from 1, where it is not the last. */
  readonly place?: number | undefined;
}

/**
 * Everything in which two guides differ, in the order of the guide. Items are recognised by their ids, triage rules by
 * their conditions, so that one that moves or comes between others is told as that and nothing more. Nothing is left
 * out: what this does not know by name it compares as it is.
 */
export function differences(before: Guide, after: Guide): Difference[] {
  return between([], laidOut(before), laidOut(after));
}

/** Days named once in the file stand in every calendar of the typed guide; here they are told once again. */
function laidOut(guide: Guide): object {
  const calendars = Object.values(guide.calendars);
  const [first] = calendars;
  if (!first || !calendars.every(({ holidays }) => isSame(holidays, first.holidays))) return guide;
  const { vendor, ...rest } = guide;
  const without = Object.entries(guide.calendars).map(([id, calendar]) => [
    id,
    { ...calendar, holidays: undefined },
  ]);
  return { vendor, holidays: first.holidays, ...rest, calendars: Object.fromEntries(without) };
}

function between(path: readonly string[], before: unknown, after: unknown): Difference[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [{ path, kind: 'added', after }];
  if (after === undefined) return [{ path, kind: 'removed', before }];
  if (isList(before) || isList(after))
    if (Array.isArray(before) && Array.isArray(after)) return ofLists(path, before, after);
  if (!isMap(before, path) || !isMap(after, path)) return [{ path, kind: 'changed', before, after }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const found = keys.flatMap((key) => between([...path, key], before[key], after[key]));
  return WEEKS.has(path.at(-1) ?? '') ? byDays(found) : found;
}

function ofLists(
  path: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
): Difference[] {
  const [were, are] = [named(before), named(after)];
  const names = [...new Set([...were.keys(), ...are.keys()])];
  const [order, newOrder] = [kept(were, are), kept(are, were)];
  const moved: Difference = { path, kind: 'reordered', before: order, after: newOrder };
  return [
    ...(isSame(order, newOrder) ? [] : [moved]),
    ...names.flatMap((name) => {
      const found = between([...path, name], were.get(name), are.get(name));
      const place = [...are.keys()].indexOf(name) + 1;
      return were.has(name) || place === are.size ? found : found.map((one) => ({ ...one, place }));
    }),
  ];
}

const kept = (list: Map<string, unknown>, other: Map<string, unknown>) =>
  [...list.keys()].filter((name) => other.has(name));

/** Items by what they are recognised by; a second one of the same name is another item. */
function named(list: readonly unknown[]): Map<string, unknown> {
  const items = new Map<string, unknown>();
  for (const item of list) {
    const name = nameOf(item);
    let free = name;
    for (let n = 2; items.has(free); n++) free = `${name} #${n}`;
    items.set(free, item);
  }
  return items;
}

/** What items are known by, the surest first. */
const NAMES = ['id', 'term', 'title', 'name'] as const;

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return JSON.stringify(item);
  const facts = item as Readonly<Record<string, unknown>>;
  if ('when' in facts && 'unless' in facts) return JSON.stringify([facts['when'], facts['unless']]);
  const name = NAMES.map((key) => facts[key]).find((value) => typeof value === 'string');
  if (name === undefined) return JSON.stringify(item);
  return typeof facts['from'] === 'string' ? `${name} ${facts['from']}` : name;
}

const WEEKS: ReadonlySet<string> = new Set(['week', 'onCall']);

/** The days of a week that change alike are told together: `week`, `1,2,3,4,5`. */
function byDays(found: readonly Difference[]): Difference[] {
  const groups: { days: string[]; difference: Difference }[] = [];
  for (const difference of found) {
    const day = difference.path.at(-1) ?? '';
    const alike = groups.find(
      (group) =>
        isSame(group.difference.before, difference.before) &&
        isSame(group.difference.after, difference.after),
    );
    if (alike) alike.days.push(day);
    else groups.push({ days: [day], difference });
  }
  return groups.map(({ days, difference }) => ({
    ...difference,
    path: [...difference.path.slice(0, -1), days.join(',')],
  }));
}

/** A list of items that have parts of their own; spans of a day and plain lists are values. */
const isList = (value: unknown): value is readonly object[] =>
  Array.isArray(value) &&
  value.some((item) => typeof item === 'object' && item !== null && !('opens' in item));

/** Something with parts to be told one by one; a term, a date or the conditions of a rule are values. */
function isMap(value: unknown, path: readonly string[]): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !('unit' in value && 'amount' in value) && !CONDITIONS.has(path.at(-1) ?? '');
}

const CONDITIONS: ReadonlySet<string> = new Set(['when', 'unless', 'askedWhen', 'on']);

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
