/** What another ticket is to the one in view. */
export const relationPtBr = {
  follow_up_of: 'Continuação de',
  followed_by: 'Continua em',
  duplicate_of: 'Duplicado de',
  has_duplicate: 'Tem como duplicado',
  merged_of: 'Unido a',
  has_merged: 'Recebeu',
  child_of: 'Filho de',
  has_child: 'Pai de',
  split_of: 'Separado de',
  has_split: 'Deu origem a',
  related: 'Relacionado a',
};

export const relationEn = {
  follow_up_of: 'Goes on from',
  followed_by: 'Goes on in',
  duplicate_of: 'Duplicate of',
  has_duplicate: 'Has the duplicate',
  merged_of: 'Merged into',
  has_merged: 'Took in',
  child_of: 'Child of',
  has_child: 'Parent of',
  split_of: 'Split from',
  has_split: 'Gave rise to',
  related: 'Related to',
};
