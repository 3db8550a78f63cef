import type { TimelineItem } from '../../shared/shapes.ts';

export type TimelinePart =
  | { readonly kind: 'entry'; readonly item: TimelineItem }
  | { readonly kind: 'lines'; readonly items: readonly TimelineItem[] };

/** Entries stand alone; quiet lines between two entries stay together, so that many can be folded into one. */
export function timelineParts(timeline: readonly TimelineItem[]): TimelinePart[] {
  const parts: TimelinePart[] = [];
  for (const item of timeline) {
    const last = parts.at(-1);
    if (item.text !== null) parts.push({ kind: 'entry', item });
    else if (last?.kind === 'lines')
      parts[parts.length - 1] = { kind: 'lines', items: [...last.items, item] };
    else parts.push({ kind: 'lines', items: [item] });
  }
  return parts;
}
