/** Words of the record of trainings and certifications. */
export const skillsPtBr = {
  title: 'Treinamentos e certificações',
  words:
    'O que cada pessoa da equipe sabe fazer. Trinta dias antes de uma validade terminar, ela e a liderança são avisadas por e-mail.',
  none: 'Nenhum registro ainda',
  noneWords: 'Registre o primeiro treinamento ou a primeira certificação abaixo.',
  name: 'Pessoa',
  skill: 'Competência',
  skillHint: 'A mesma palavra que os produtos do guia pedem.',
  evidence: 'Treinamento ou certificação',
  on: 'Data',
  until: 'Vale até',
  forGood: 'sem prazo',
  untilHint: 'Deixe vazio se não vence.',
  add: 'Registrar',
  added: 'Registrado.',
};

export type SkillsText = typeof skillsPtBr;
