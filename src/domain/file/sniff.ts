import type { FileKind } from '#/domain/guide/form.ts';

export interface Content {
  readonly mediaType: string;
  /** Undefined: a program, which nobody takes. */
  readonly kind: FileKind | undefined;
}

/** What of a file `contentOf` must see: its first bytes. */
export const HEAD_BYTES = 4_096;

const letters = (text: string) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0);

/** Beginnings of files: where, which bytes (`null` any), and what that is. */
const SIGNATURES: readonly (readonly [number, readonly number[], string, FileKind | undefined])[] = [
  [0, [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a], 'image/png', 'image'],
  [0, [0xff, 0xd8, 0xff], 'image/jpeg', 'image'],
  [0, letters('GIF87a'), 'image/gif', 'image'],
  [0, letters('GIF89a'), 'image/gif', 'image'],
  [8, letters('WEBP'), 'image/webp', 'image'],
  [0, letters('BM'), 'image/bmp', 'image'],
  [0, letters('%PDF-'), 'application/pdf', 'document'],
  [0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'application/x-ole-storage', 'document'],
  [0, letters('{\\rtf'), 'application/rtf', 'document'],
  [4, letters('ftypqt'), 'video/quicktime', 'video'],
  [4, letters('ftypM4A'), 'audio/mp4', 'audio'],
  [4, letters('ftyp'), 'video/mp4', 'video'],
  [0, [0x1a, 0x45, 0xdf, 0xa3], 'video/webm', 'video'],
  [8, letters('AVI '), 'video/x-msvideo', 'video'],
  [0, [0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11], 'video/x-ms-wmv', 'video'],
  [0, letters('OggS'), 'audio/ogg', 'audio'],
  [0, letters('ID3'), 'audio/mpeg', 'audio'],
  [8, letters('WAVE'), 'audio/wav', 'audio'],
  [0, [0x1f, 0x8b], 'application/gzip', 'archive'],
  [0, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'application/x-7z-compressed', 'archive'],
  [0, letters('Rar!'), 'application/vnd.rar', 'archive'],
  [0, letters('MZ'), 'application/x-msdownload', undefined],
  [0, [0x7f, ...letters('ELF')], 'application/x-elf', undefined],
  [0, letters('#!'), 'text/x-script', undefined],
  [0, [0xca, 0xfe, 0xba, 0xbe], 'application/java-vm', undefined],
  [0, [0xcf, 0xfa, 0xed, 0xfe], 'application/x-mach-binary', undefined],
];

/** What a file is, from its first bytes; its name says nothing. */
export function contentOf(head: Uint8Array): Content {
  const found = SIGNATURES.find(([at, bytes]) => bytes.every((byte, i) => head[at + i] === byte));
  if (
    found &&
    !(found[2] === 'image/bmp' && isText(head)) &&
    !(found[2] === 'application/x-msdownload' && isText(head))
  )
    return { mediaType: found[2], kind: found[3] };
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return packed(head);
  return isText(head) ? written(head) : { mediaType: 'application/octet-stream', kind: 'other' };
}

const startsWith = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);

/** A zip: an office document, the step recorder's file (TTL-057), or any other archive; its first entry tells. */
function packed(head: Uint8Array): Content {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  const first = String.fromCodePoint(...head.slice(30, 30 + length));
  if (/\.mht(ml)?$/i.test(first)) return { mediaType: 'application/zip', kind: 'recording' };
  const isOffice =
    first === '[Content_Types].xml' || first === 'mimetype' || /^(_rels|docProps|word|xl|ppt)\//.test(first);
  return { mediaType: 'application/zip', kind: isOffice ? 'document' : 'archive' };
}

/** Neither NUL nor other control characters: a text in whatever alphabet. */
const isText = (head: Uint8Array) =>
  head.length > 0 && head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13) || byte === 27);

function written(head: Uint8Array): Content {
  const text = String.fromCodePoint(...head.slice(0, 1_024))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^(<!doctype html|<html|<script|<svg|<\?php)/i.test(text))
    return { mediaType: 'application/octet-stream', kind: 'other' };
  if (/^<\?xml|^<[a-z][\w:.-]*[\s>]/i.test(text)) return { mediaType: 'application/xml', kind: 'xml' };
  if (/^(from|mime-version|content-type):/i.test(text) && /multipart\/related/i.test(text))
    return { mediaType: 'message/rfc822', kind: 'recording' };
  return { mediaType: 'text/plain', kind: 'text' };
}

/** Shown in the page itself: what no browser runs anything of. */
const INLINE: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'video/mp4',
]);
export const isInline = (mediaType: string) => INLINE.has(mediaType);
