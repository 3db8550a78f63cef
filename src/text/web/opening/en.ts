import type { OpeningText } from './pt-br.ts';

export const openingEn: OpeningText = {
  requester: 'Requester',
  item: 'Choose first: {{before}}',
  script: 'Text template',
  placeholder: 'Describe your ticket here',
  oneSubject: 'One ticket for each subject: so each goes at its own pace.',
  similar: 'Is it this one? There are similar tickets already:',
  seeSimilar: 'See the ticket',
  asked: 'Before registering',
  anyway: 'Register anyway',
  optional: 'optional',
  files: 'Pictures and videos help to understand what happens.',
  needed: 'Attach {{what}}.',
};
