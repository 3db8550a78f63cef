/** What the opening form says beside the guide's own words. */
export const openingPtBr = {
  requester: 'Solicitante',
  item: 'Escolha antes: {{before}}',
  script: 'Modelo de texto',
  placeholder: 'Descreva o seu chamado aqui',
  oneSubject: 'Um chamado para cada assunto: assim cada um anda no seu tempo.',
  similar: 'É este? Já há chamados parecidos:',
  seeSimilar: 'Ver o chamado',
  asked: 'Antes de registrar',
  anyway: 'Registrar assim mesmo',
  optional: 'opcional',
  files: 'Imagens e vídeos ajudam a entender o que acontece.',
  needed: 'Anexe {{what}}.',
};

export type OpeningText = typeof openingPtBr;
