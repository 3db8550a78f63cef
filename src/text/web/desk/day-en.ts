import type { dayPtBr } from './day-pt-br.ts';

export const dayEn: typeof dayPtBr = {
  time: {
    title: 'Time',
    total: 'Recorded: {{total}}',
    none: 'Nothing recorded yet.',
    required: 'This team records all it does: without time the solution cannot be sent.',
    start: 'Start timer',
    resume: 'Go on',
    pause: 'Pause',
    discard: 'Discard',
    running: 'Timer running',
    paused: 'Timer paused',
    elsewhere: 'Your timer runs on ticket',
    minutes: 'Minutes',
    text: 'What was done',
    call: 'It was a call to the customer',
    shown: 'The customer may see it',
    act: 'Record time',
  },
  watch: { act: 'Follow', by: 'Following: {{names}}' },
  mention: {
    choose: 'Call a colleague',
    search: 'Search colleague',
    nothing: 'Nobody of that name.',
  },
};
