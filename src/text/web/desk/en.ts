import type { deskPtBr } from './pt-br.ts';

/** The same in English. */
export const deskEn: typeof deskPtBr = {
  closing: {
    title: 'Closing',
    category: 'Category',
    choose: 'Choose…',
    cause: 'Cause (seen by the team alone)',
    scopeFirst: 'Say which matter of the coverage it is, at the side, before sending the solution.',
    optional: 'optional',
    workaround: 'Workaround: the definitive solution is to come',
    hasWorkaround: 'Workaround delivered',
  },
};
