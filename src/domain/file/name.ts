const LONGEST = 150;
/** Control characters, marks that turn the direction of writing or take no room, and what some systems cannot store. */
const UNWANTED =
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff<>:"|?*]/g;

/** A file's name without folders and tricks; never empty, its ending kept. */
export function cleanName(name: string): string {
  const last = name.replaceAll(UNWANTED, '').toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .normalize('NFC');
  if (plain === '') return 'arquivo';
  if (plain.length <= LONGEST) return plain;
  const [ending = ''] = /\.[a-z0-9]{1,10}$/i.exec(plain) ?? [];
  return `${plain.slice(0, LONGEST - ending.length).toWellFormed()}${ending}`;
}
