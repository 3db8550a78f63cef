import { communityEn } from './community-en.ts';
import { dayEn } from './day-en.ts';
import { macrosEn } from './macros-en.ts';
import { paletteEn } from './palette-en.ts';
import type { deskPtBr } from './pt-br.ts';

/** The same in English. */
export const deskEn: typeof deskPtBr = {
  community: communityEn,
  area: 'Area of development',
  inArea: 'With development: {{area}}',
  phone: { caller: 'Who approved by phone', call: 'Recording of the call (optional)' },
  confirmPhone: {
    ask: 'Confirmed long ago. Ask whether this is still the telephone.',
    act: 'Telephone confirmed',
    done: 'Telephone confirmed.',
  },
  accessLink: { act: 'Send an access link', done: 'Sent to the registered e-mail.' },
  calls: {
    next: 'Call the customer: attempt {{nth}} of {{of}}.',
    from: 'The next one counts from',
    reached: 'I spoke to the customer',
    not_reached: 'No answer',
    finishFrom: 'Without an answer it may be closed from',
  },
  mailsWaiting: 'Mail received',
  agenda: {
    title: 'Agenda',
    about: 'What was agreed with customers for each day.',
    mine: 'My agenda',
    all: 'Everybody’s',
    whose: 'Whose',
    previous: 'Previous week',
    next: 'Next week',
    today: 'today',
    free: 'Nothing agreed.',
    nobody: 'nobody responsible',
  },
  create: {
    title: 'New ticket',
    who: 'Who asked?',
    whoHint: 'Name, e-mail, company or customer code',
    nobody:
      'No registered contact like that. Only in the name of a registered contact can a ticket be opened.',
    channel: 'How it came',
    phone: 'Phone',
    email: 'E-mail',
    chat: 'Chat',
    whatsapp: 'WhatsApp',
    ofMail: 'Message of {{who}}, received {{when}}. Its terms count from then.',
    withFiles: 'Files that come along: {{names}}.',
    wasMail: 'This message is ticket {{number}} already.',
    other: 'Choose another contact',
    products: 'Products: {{products}}',
  },
  split: {
    open: 'Separate a subject',
    words: 'The new ticket is linked to this one, with the same requester and product.',
    subject: 'Subject of the new ticket',
    description: 'What goes to it',
    split: 'It is another subject of the customer: she is told',
    child: 'It is a part of the work: only the team sees the link',
    act: 'Create ticket',
  },
  told: 'Told at the opening',
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
  here: {
    looking: '{{name}} has this ticket open',
    writing: '{{name}} is writing…',
    manyWriting: '{{names}} are writing…',
  },
  crossed: { title: 'What came in while you wrote', anyway: 'Send anyway' },
  palette: paletteEn,
  macros: macrosEn,
  day: dayEn,
};
