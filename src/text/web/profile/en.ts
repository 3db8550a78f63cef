import type { profilePtBr } from './pt-br.ts';

export const profileEn: typeof profilePtBr = {
  title: 'My profile',
  words: 'What is marked with * is compulsory.',
  mine: 'Your data',
  kept: 'Kept by our team',
  keptWords: 'To change something here, talk to us or to whoever keeps the contacts of your company.',
  save: 'Save',
  saved: 'Data saved.',
  check: 'Check the marked fields.',
  safe: 'Nothing is lost: what you wrote is still here.',
  none: 'Not given',
  hints: {
    phone: 'With the area code, such as (11) 3790-0100.',
    mobile: 'With the area code, such as (11) 91234-5678.',
    cpf: 'Tells who you are on the telephone. Once saved, our team alone changes it.',
  },
  email: {
    title: 'E-mail',
    now: 'Notices and signing in use {{email}}.',
    refused: 'Mail to {{email}} comes back. Give an address that works.',
    wanted:
      '{{email}} is still to be confirmed: open the link we sent there. Until then, the earlier one counts.',
    fresh: 'New e-mail',
    password: 'Your password',
    act: 'Change the e-mail',
    asked: 'We sent a link to {{email}}. The change counts once you confirm it.',
    none: 'You sign in through your company and have no password here. To change the e-mail, talk to our team.',
  },
  password: {
    title: 'Password and security',
    words: 'Password, two-step verification and sessions.',
    go: 'Go to My account',
  },
  changes: { title: 'Latest changes', none: 'No change so far.' },
  confirm: {
    title: 'Confirm your new e-mail',
    words: '{{name}}, once confirmed, notices and signing in use {{email}}.',
    act: 'Confirm this e-mail',
    done: 'E-mail confirmed',
    doneWords: 'Sign in with {{email}} next time.',
    none: 'This link is no longer good',
    go: 'Go to the portal',
  },
};
