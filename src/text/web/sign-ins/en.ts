import type { SignInsText } from './pt-br.ts';

export const signInsEn: SignInsText = {
  title: 'Who entered',
  words: 'And who tried: when, from where and how. This look is written down in the audit.',
  who: 'Name or e-mail',
  outcome: 'What happened',
  any: 'Everything',
  entered: 'Signed in',
  from: 'From',
  to: 'To',
  search: 'Search',
  clear: 'Clear',
  more: 'Show more',
  when: 'When',
  person: 'Who',
  place: 'Network address',
  device: 'Device',
  unknown: 'Not registered',
  none: 'No sign-in was found',
  noneWords: 'Check the name and the period, or clear the search.',
};
