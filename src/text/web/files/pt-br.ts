/** Files that go with an entry. */
export const filesPtBr = {
  add: 'Anexar arquivos',
  label: 'Anexos',
  hint: 'Arraste, cole uma imagem ou escolha. Até {{mb}} MB cada.',
  drop: 'Solte os arquivos aqui',
  uploading: 'Enviando {{name}}: {{percent}}%',
  done: '{{name}} anexado',
  remove: 'Tirar {{name}}',
  again: 'Tentar de novo',
  tooLarge: '{{name}} passa do limite de {{mb}} MB.',
  tooMany: 'São no máximo {{most}} arquivos por mensagem.',
  failed: '{{name}} não foi enviado. Verifique a conexão.',
  empty: '{{name}} está vazio.',
  pasted: 'imagem-colada.png',
  picture: 'Imagem {{name}}',
  video: 'Vídeo {{name}}',
  download: 'Baixar',
  invoice: {
    title: 'Nota fiscal {{number}}, série {{series}}',
    key: 'Chave',
    wrongKey: 'o dígito da chave não confere',
    issuer: 'Emitente',
    issued: 'Emissão',
    test: 'homologação',
    rejection: 'Resposta da SEFAZ',
    wrongId: 'o CNPJ não confere',
  },
};

export type FilesText = typeof filesPtBr;
