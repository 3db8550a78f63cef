import type { deskPtBr } from './pt-br.ts';

/** The same in English. */
export const deskEn: typeof deskPtBr = {
  calls: {
    next: 'Call the customer: attempt {{nth}} of {{of}}.',
    from: 'The next one counts from',
    reached: 'I spoke to the customer',
    not_reached: 'No answer',
    finishFrom: 'Without an answer it may be closed from',
  },
  related: {
    title: 'Related',
    number: 'Number of another ticket',
    relate: 'Relate',
    merge: 'Merge into it',
    unmerge: 'Undo the merge',
    duplicate: 'Reject as a duplicate',
    duplicateOf: 'Opened twice: the matter goes on in ticket {{number}}.',
  },
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
