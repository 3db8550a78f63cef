/** Versions of products, packages of corrections and what the triage finds. */
export const releasePtBr = {
  title: 'Versão e pacotes',
  unsupported: 'Versão sem suporte: atualize primeiro',
  unsupportedWhy: 'A versão {{stated}} não é mais atendida; a atual é a {{current}}.',
  reject: 'Rejeitar por versão sem suporte',
  rejectWhy:
    'Versão sem suporte: a versão {{stated}} não é mais atendida. Atualize primeiro para a {{current}}.',
  planned: 'Previsto para a versão {{version}}',
  window: 'Liberação prevista: de {{from}} a {{to}}.',
  planFor: 'Planejar para a versão',
  plan: 'Planejar',
  none: 'Não definida',
  package: 'Enviar pacote de correção',
  packageLabel: 'Versão do pacote',
  packageHint: 'Por exemplo: 12.4.0-p3.',
  packageText: 'O que o cliente deve fazer',
  packageSend: 'Enviar pacote',
  packageFile: 'Anexe o arquivo do pacote.',
  download: 'Baixar {{name}}',
  downloadHint: 'O download fica registrado no chamado. Atualizar a base é com a sua equipe.',
  analysis: 'Análise',
  hours: 'Horas de análise',
  scope: 'Escopo',
  save: 'Salvar análise',
  asked: 'Sem as horas e o escopo o chamado não sai desta equipe.',
};

export type ReleaseText = typeof releasePtBr;
