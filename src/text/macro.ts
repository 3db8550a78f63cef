import type { Guide } from '#/domain/guide/guide.ts';
import type { MacroDoes, MacroNext } from '#/domain/guide/macro.ts';
import { PLACEHOLDERS } from '#/domain/macro/placeholder.ts';
import type { Locale } from './locale.ts';

/** What the text of a macro can name, as it is written there. */
export const MACRO_FIELDS: readonly string[] = PLACEHOLDERS.map((name) => `{{${name}}}`);

/** What a macro does to a ticket, one short sentence each: `Fica pendente com o cliente`, `Equipe: Consultoria`. */
export function effectsInWords(guide: Guide, does: MacroDoes, locale: Locale): string[] {
  const words = WORDS[locale];
  const reasons = Object.values(guide.states).flatMap(({ justifications }) => justifications);
  const named = [
    [words.kind, labelOf(guide.kinds, does.kind)],
    [words.category, labelOf(guide.closing?.categories ?? [], does.category)],
    [words.severity, labelOf(guide.severities, does.severity)],
    [words.justification, labelOf(reasons, does.justification)],
    [words.note, does.note],
    [words.team, labelOf(guide.teams, does.team)],
  ] as const;
  return [
    words.next[does.next],
    ...(does.resume ? [words.resume] : []),
    ...named.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}: ${value}`])),
  ];
}

const labelOf = (list: readonly { readonly id: string; readonly label: string }[], id: string | undefined) =>
  list.find((one) => one.id === id)?.label ?? id;

interface Words {
  readonly next: Readonly<Record<MacroNext, string>>;
  readonly resume: string;
  readonly kind: string;
  readonly category: string;
  readonly severity: string;
  readonly justification: string;
  readonly note: string;
  readonly team: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  'pt-BR': {
    next: {
      replied: 'Responde ao cliente',
      waiting_customer: 'Responde e aguarda o cliente',
      solved: 'Responde e resolve',
      note: 'Anota só para a equipe',
    },
    resume: 'Retoma o atendimento',
    kind: 'Tipo',
    category: 'Categoria',
    severity: 'Severidade',
    justification: 'Justificativa',
    note: 'Nota interna',
    team: 'Encaminha a',
  },
  en: {
    next: {
      replied: 'Answers the customer',
      waiting_customer: 'Answers and waits for the customer',
      solved: 'Answers and solves',
      note: 'Notes for the team only',
    },
    resume: 'Resumes service',
    kind: 'Kind',
    category: 'Category',
    severity: 'Severity',
    justification: 'Justification',
    note: 'Internal note',
    team: 'Forwards to',
  },
};
