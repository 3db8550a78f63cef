import type { RichText } from './pt-br.ts';

export const richEn: RichText = {
  bar: 'Formatting',
  bold: 'Bold (Ctrl+B)',
  italic: 'Italic (Ctrl+I)',
  underline: 'Underline (Ctrl+U)',
  strike: 'Strikethrough',
  link: 'Link (Ctrl+K)',
  deskLink: 'Link (Ctrl+Shift+K)',
  unlink: 'Remove the link',
  list: 'List',
  numbers: 'Numbered list',
  code: 'Code',
  style: 'Colour and size',
  words: 'text',
  preview: 'How it looks',
};
