import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { STYLES } from '#/domain/text/names.ts';
import { plainText } from '#/domain/text/plain.ts';
import { STYLES_OFFERED } from '#/text/rich/styles.ts';
import { RichText } from '#/web/shared/rich/rich-text.tsx';
import { around } from '#/web/shared/rich/selection.ts';
import { runs } from './runs.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<style>*{}</style>',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html;base64,PHN2Zz4=',
  'vbscript:x',
  '[a](javascript:alert(1))',
  '[a]( javascript:alert(1))',
  '[a](data:image/svg+xml,x)',
  '[a](https://a.example"onmouseover=alert(1))',
  "[a](https://a.example'><script>)",
  '[![x]](https://a.example)',
  '![https://evil.example/x.png]',
  '![../../desk/attachments/1]',
  '{vermelho:',
  '{style:',
  '{red;background:url(x):',
  '}',
  '&lt;script&gt;',
  '\u0000',
  '\u202e',
  '](',
  '**',
  '_',
  '++',
  '~~',
  '`',
  '```\n',
  '- ',
  '1. ',
  '\n',
  'https://a.example/"><script>',
  'mailto:a@b.example?body=<script>',
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.lorem({ maxCount: 2 }),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''));

const TAGS = new Set('div p ul ol li pre code strong em u s a span mark img'.split(' '));
const plain = /^[a-z]+(?:-[a-z]+)?="[a-z_ ]*"$/;
const ALLOWED: Readonly<Record<string, RegExp>> = {
  class: plain,
  target: plain,
  rel: plain,
  loading: plain,
  'data-colour': plain,
  'data-ground': plain,
  'data-size': plain,
  alt: /^alt=/,
  start: /^start="\d{1,2}"$/,
  href: /^href="(?:https?:\/\/|mailto:)/i,
  src: /^src="\/api\/v1\/portal\/attachments\/1"$/,
};

const shown = (markup: string) =>
  renderToStaticMarkup(
    createElement(RichText, {
      markup,
      pictureOf: (name) => (name === 'tela.png' ? '/api/v1/portal/attachments/1' : undefined),
    }),
  );

/** Every element of a serialised page with its attributes; what the serialiser made of text has no bare `<`. */
function elementsOf(html: string) {
  return [...html.matchAll(/<([a-z0-9]+)((?:\s[^\s=<>]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, tag = '', attributes = '']) => ({
      tag,
      attributes: [...attributes.matchAll(/([^\s=]+)="([^"]*)"/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      ),
    }),
  );
}

it('TTL-038: whatever is written, nothing but the known elements comes of it, and no address but of the web and of mail', () => {
  fc.assert(
    fc.property(text, (markup) => {
      const html = shown(markup);
      const elements = elementsOf(html);
      // Each `<` that is left opens or closes one of the elements that were read.
      expect(html.split('<').length - 1).toBe(elements.length + html.split('</').length - 1);
      for (const { tag, attributes } of elements) {
        expect(TAGS.has(tag), tag).toBe(true);
        for (const [name, value] of attributes)
          expect(`${name}="${value}"`).toMatch(ALLOWED[name] ?? /^nothing$/);
      }
    }),
    runs(600),
  );
});

it('TTL-038: a picture is shown only where it came with the entry', () => {
  expect(shown('![tela.png]')).toContain('<img src="/api/v1/portal/attachments/1" alt="tela.png"');
  expect(shown('![outra.png]')).not.toContain('<img');
});

it('TTL-038: what a button puts around words comes back as the same words with that formatting, and its second press takes it away', () => {
  const word = fc.stringMatching(/^[a-zà-ú0-9]{1,12}( [a-zà-ú0-9]{1,12}){0,3}$/);
  const signs = fc.constantFrom(
    ...(['**', '_', '++', '~~', '`'] as const).map((sign) => [sign, sign] as const),
    ...STYLES_OFFERED['pt-BR'].map(([name]) => [`{${name}:`, '}'] as const),
  );
  fc.assert(
    fc.property(word, signs, (words, [before, after]) => {
      const typed = `antes ${words} depois`;
      const edit = around(typed, 6, 6 + words.length, before, after);
      const marked = typed.slice(0, edit.from) + edit.text + typed.slice(edit.to);
      expect(plainText(marked)).toBe(typed);
      expect(elementsOf(shown(marked)).length).toBeGreaterThan(2);
      const back = around(marked, ...edit.choose, before, after);
      expect(marked.slice(0, back.from) + back.text + marked.slice(back.to)).toBe(typed);
    }),
    runs(200),
  );
});

it('TTL-038: the palette offers only what is read, in both languages', () => {
  for (const offered of Object.values(STYLES_OFFERED))
    for (const [name] of offered) expect(STYLES.has(name), name).toBe(true);
});

it('TTL-038: a long line of signs is read in a moment', () => {
  const nasty = '**a __b ++c {vermelho:d [e '.repeat(800);
  expect(plainText(nasty)).toBe(nasty);
});
