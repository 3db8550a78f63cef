import { nearest } from '#/domain/text/nearest.ts';
import type { Words } from './problem.ts';

/** What a name stands for: in Portuguese with what agrees with it, and in English. */
interface Kind {
  readonly unknown: string;
  readonly oneOf: string;
  readonly en: string;
}

const masculine = (pt: string, en: string): Kind => ({
  unknown: `${pt} desconhecido`,
  oneOf: 'um destes',
  en,
});
const feminine = (pt: string, en: string): Kind => ({
  unknown: `${pt} desconhecida`,
  oneOf: 'uma destas',
  en,
});

export const A_KEY = feminine('chave', 'key');
export const A_VALUE = masculine('valor', 'value');
export const A_CALENDAR = masculine('calendário', 'calendar');
export const A_TEAM = feminine('equipe', 'team');
export const A_SEVERITY = feminine('severidade', 'severity');
export const A_STATE = feminine('situação', 'state');
export const AN_EVENT = masculine('evento', 'event');
export const A_CLOCK = masculine('relógio', 'clock');
export const A_QUESTION = feminine('pergunta', 'question');
export const AN_ANSWER = feminine('resposta', 'answer');
export const A_TAB = feminine('aba', 'tab');
export const A_VIEW = feminine('vista', 'view');
export const A_PICTURE = feminine('figura', 'picture');
export const A_SECTION = feminine('seção', 'section');
export const A_KIND = masculine('tipo de contato', 'kind of contact');
export const A_SCOPE = masculine('assunto da cobertura', 'matter of the coverage');
export const A_COMPONENT = masculine('componente de contrato', 'contract component');
export const A_CATEGORY = feminine('categoria', 'category');
export const A_FIELD = masculine('campo', 'field');
export const A_PRODUCT = masculine('produto', 'product');
export const A_REQUESTER = masculine('tipo de solicitante', 'kind of requester');
export const A_JUSTIFICATION = feminine('justificativa', 'justification');
export const A_PLACEHOLDER = masculine('campo de texto', 'placeholder');
export const A_CONTRACT = masculine('contrato', 'contract');
export const A_COVERAGE = feminine('cobertura', 'coverage');

/** A name that is not one of the known ones: offers the closest, or lists them all. */
export function unknownName(kind: Kind, written: string, known: readonly string[]): Words {
  const guess = nearest(written, known);
  return guess
    ? {
        pt: `${kind.unknown}: “${written}”; você quis dizer “${guess}”?`,
        en: `unknown ${kind.en}: “${written}”; did you mean “${guess}”?`,
      }
    : {
        pt: `${kind.unknown}: “${written}”; escreva ${kind.oneOf}: ${known.join(', ')}`,
        en: `unknown ${kind.en}: “${written}”; write one of: ${known.join(', ')}`,
      };
}
