import { typeInto } from '../rich/type-into.ts';

const PICTURE = /^image\//;

/** A pasted picture under a name of its own: the browser calls every one of them the same. */
export function asPasted(file: File, i: number, names: readonly string[]): File {
  if (!PICTURE.test(file.type) || !names.concat('image.png').includes(file.name)) return file;
  const ending = /\.[a-z0-9]+$/i.exec(file.name)?.[0] ?? '.png';
  let n = i + 1;
  while (names.includes(nameOf(n, ending))) n++;
  return new File([file], nameOf(n, ending), { type: file.type });
}

const nameOf = (n: number, ending: string) => `imagem-${n}${ending}`;

/** Puts pasted pictures into the text where they were pasted. */
export function placeIn(field: HTMLTextAreaElement, files: readonly File[]) {
  const signs = files
    .filter(({ type, name }) => PICTURE.test(type) && !/[[\]]/.test(name))
    .map(({ name }) => `![${name}]`)
    .join('\n');
  if (signs === '') return;
  const { selectionStart: from, selectionEnd: to } = field;
  typeInto(field, { from, to, text: signs, choose: [from + signs.length, from + signs.length] });
}
