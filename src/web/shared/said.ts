import type { TimelineItem } from './shapes.ts';

const SPEECH: readonly string[] = ['opened', 'entry_added', 'replied', 'customer_replied'];

/** What stands above a text: who said it, or, where the text gives the reason of an act, the act in words. */
export function headOf({ event, actor, line }: TimelineItem): string {
  return SPEECH.includes(event) ? (actor ?? line) : line;
}
