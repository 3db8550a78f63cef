import type { Colour, Ground, Size } from './rich.ts';

/** What `{name:words}` gives the words. */
export type Style =
  | { readonly kind: 'colour'; readonly colour: Colour }
  | { readonly kind: 'ground'; readonly ground: Ground }
  | { readonly kind: 'size'; readonly size: Size };

const colour = (name: Colour): Style => ({ kind: 'colour', colour: name });
const ground = (name: Ground): Style => ({ kind: 'ground', ground: name });
const size = (name: Size): Style => ({ kind: 'size', size: name });

/** The names people write, each in Portuguese and in English; who writes sees them in the field. */
export const STYLES: ReadonlyMap<string, Style> = new Map([
  ['vermelho', colour('red')],
  ['red', colour('red')],
  ['laranja', colour('orange')],
  ['orange', colour('orange')],
  ['verde', colour('green')],
  ['green', colour('green')],
  ['azul', colour('blue')],
  ['blue', colour('blue')],
  ['roxo', colour('purple')],
  ['purple', colour('purple')],
  ['cinza', colour('grey')],
  ['grey', colour('grey')],
  ['fundo-amarelo', ground('yellow')],
  ['on-yellow', ground('yellow')],
  ['fundo-verde', ground('green')],
  ['on-green', ground('green')],
  ['fundo-azul', ground('blue')],
  ['on-blue', ground('blue')],
  ['fundo-vermelho', ground('red')],
  ['on-red', ground('red')],
  ['pequeno', size('small')],
  ['small', size('small')],
  ['grande', size('large')],
  ['large', size('large')],
]);
