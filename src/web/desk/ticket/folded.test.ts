import { expect, it } from 'vitest';
import type { TimelineItem } from '../../shared/shapes.ts';
import { timelineParts } from './folded.ts';

const item = (seq: number, text: string | null): TimelineItem => ({
  seq,
  event: 'entry_added',
  at: '2026-03-12T09:00:00-03:00',
  by: 'agent',
  actor: null,
  channel: 'desk',
  visibility: 'public',
  text,
  markup: null,
  files: [],
  line: '',
});

it('keeps entries alone and quiet lines together', () => {
  const parts = timelineParts([item(1, null), item(2, null), item(3, 'Olá'), item(4, null), item(5, 'Nota')]);
  expect(
    parts.map((part) => (part.kind === 'entry' ? part.item.seq : part.items.map(({ seq }) => seq))),
  ).toEqual([[1, 2], 3, [4], 5]);
});
