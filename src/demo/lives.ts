/** How far a ticket of the demo has come, and since when. */
export interface Life {
  /** Business minutes before now at which it was opened. */
  readonly openedAgo: number;
  /** What happened, each so many business minutes after the last. */
  readonly acts: readonly (readonly [Act, number])[];
}

export type Act =
  | 'take'
  | 'reply'
  | 'note'
  | 'ask'
  | 'answer'
  | 'solve'
  | 'accept'
  | 'refuse'
  | 'postpone'
  | 'maintain'
  | 'raise';

const DAY = 600;

/** A working week of every kind of ticket: fresh, late, waiting, solved, closed in each of the ways. */
export const lives: readonly Life[] = [
  { openedAgo: 6, acts: [] },
  { openedAgo: 25, acts: [] },
  { openedAgo: 95, acts: [] },
  { openedAgo: 40, acts: [['take', 12]] },
  {
    openedAgo: 150,
    acts: [
      ['take', 30],
      ['reply', 20],
    ],
  },
  {
    openedAgo: 240,
    acts: [
      ['take', 45],
      ['note', 15],
      ['reply', 30],
    ],
  },
  {
    openedAgo: 300,
    acts: [
      ['take', 60],
      ['raise', 30],
      ['reply', 10],
    ],
  },
  {
    openedAgo: DAY,
    acts: [
      ['take', 90],
      ['ask', 30],
    ],
  },
  {
    openedAgo: 760,
    acts: [
      ['take', 40],
      ['ask', 60],
      ['answer', 300],
      ['reply', 90],
    ],
  },
  {
    openedAgo: 440,
    acts: [
      ['take', 120],
      ['reply', 30],
    ],
  },
  {
    openedAgo: DAY * 2,
    acts: [
      ['take', 60],
      ['note', 30],
      ['maintain', 200],
    ],
  },
  {
    openedAgo: DAY * 4,
    acts: [
      ['take', 50],
      ['solve', 400],
    ],
  },
  {
    openedAgo: DAY * 9,
    acts: [
      ['take', 30],
      ['reply', 30],
      ['solve', 200],
    ],
  },
  {
    openedAgo: DAY * 8,
    acts: [
      ['take', 30],
      ['solve', 300],
      ['postpone', DAY],
    ],
  },
  {
    openedAgo: 880,
    acts: [
      ['take', 30],
      ['solve', 200],
      ['refuse', 500],
      ['note', 60],
    ],
  },
  {
    openedAgo: DAY * 7,
    acts: [
      ['take', 20],
      ['reply', 30],
      ['solve', 100],
      ['accept', 200],
    ],
  },
  {
    openedAgo: DAY * 12,
    acts: [
      ['take', 60],
      ['ask', 60],
      ['answer', 200],
      ['solve', 400],
      ['accept', 900],
    ],
  },
  {
    openedAgo: DAY * 30,
    acts: [
      ['take', 60],
      ['solve', 300],
    ],
  },
  {
    openedAgo: DAY * 40,
    acts: [
      ['take', 90],
      ['reply', 60],
      ['maintain', 300],
      ['solve', DAY * 6],
      ['accept', DAY],
    ],
  },
  {
    openedAgo: DAY * 3,
    acts: [
      ['take', 15],
      ['reply', 20],
      ['ask', 100],
    ],
  },
];
