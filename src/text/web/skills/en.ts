import type { SkillsText } from './pt-br.ts';

export const skillsEn: SkillsText = {
  title: 'Trainings and certifications',
  words:
    'What each person of the team is able to do. Thirty days before a validity ends, she and those who lead are told by mail.',
  none: 'Nothing recorded yet',
  noneWords: 'Record the first training or certification below.',
  name: 'Person',
  skill: 'Skill',
  skillHint: 'The same word that the products of the guide ask for.',
  evidence: 'Training or certification',
  on: 'Date',
  until: 'Valid until',
  forGood: 'for good',
  untilHint: 'Leave empty if it does not end.',
  add: 'Record',
  added: 'Recorded.',
};
