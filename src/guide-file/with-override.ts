import { isMap, isSeq, parseDocument } from 'yaml';

/** Different hours for some dates, as Célia enters them. */
export interface NewOverride {
  readonly name: string;
  /** Local dates, both inclusive. */
  readonly from: string;
  readonly to: string;
  /** `08:00-20:00`, or `closed`. */
  readonly hours: string;
  readonly onHolidays: boolean;
}

/**
 * The text of a guide with a dated exception added to some calendars; comments and order stay as they are. Whether it
 * is right is the reader's to say, as of any other text.
 *
 * @throws RangeError when a calendar is not there, or is open around the clock and knows no exceptions
 */
export function withOverride(text: string, calendars: readonly string[], added: NewOverride): string {
  const document = parseDocument(text);
  for (const id of calendars) {
    const calendar = document.getIn(['calendars', id]);
    if (!isMap(calendar) || calendar.get('hours') === 'always')
      throw new RangeError(`the guide has no calendar ${id} that can be changed`);
    const overrides = calendar.get('overrides');
    const entry = document.createNode(entryOf(added), { flow: true });
    if (isSeq(overrides)) overrides.add(entry);
    else calendar.set('overrides', document.createNode([entryOf(added)], { flow: true }));
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function entryOf({ name, from, to, hours, onHolidays }: NewOverride) {
  const dates = from === to ? { on: from } : { from, to };
  return { name, ...dates, hours, ...(onHolidays ? { on_holidays: true } : {}) };
}
