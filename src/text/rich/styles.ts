import type { Locale } from '#/text/locale.ts';

/** What the palette offers: the name that is written, and what it says. */
export const STYLES_OFFERED: Readonly<Record<Locale, readonly (readonly [name: string, label: string])[]>> = {
  'pt-BR': [
    ['vermelho', 'Texto vermelho'],
    ['laranja', 'Texto laranja'],
    ['verde', 'Texto verde'],
    ['azul', 'Texto azul'],
    ['roxo', 'Texto roxo'],
    ['cinza', 'Texto cinza'],
    ['fundo-amarelo', 'Fundo amarelo'],
    ['fundo-verde', 'Fundo verde'],
    ['fundo-azul', 'Fundo azul'],
    ['fundo-vermelho', 'Fundo vermelho'],
    ['pequeno', 'Letra pequena'],
    ['grande', 'Letra grande'],
  ],
  en: [
    ['red', 'Red text'],
    ['orange', 'Orange text'],
    ['green', 'Green text'],
    ['blue', 'Blue text'],
    ['purple', 'Purple text'],
    ['grey', 'Grey text'],
    ['on-yellow', 'Yellow background'],
    ['on-green', 'Green background'],
    ['on-blue', 'Blue background'],
    ['on-red', 'Red background'],
    ['small', 'Small letters'],
    ['large', 'Large letters'],
  ],
};
