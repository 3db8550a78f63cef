/** Formatting of what is written. */
export const richPtBr = {
  bar: 'Formatação',
  bold: 'Negrito (Ctrl+B)',
  italic: 'Itálico (Ctrl+I)',
  underline: 'Sublinhado (Ctrl+U)',
  strike: 'Riscado',
  link: 'Link (Ctrl+K)',
  deskLink: 'Link (Ctrl+Shift+K)',
  unlink: 'Tirar o link',
  list: 'Lista',
  numbers: 'Lista numerada',
  code: 'Código',
  style: 'Cor e tamanho',
  words: 'texto',
  preview: 'Como fica',
};

export type RichText = typeof richPtBr;
