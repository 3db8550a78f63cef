import { refuse, type Refusal } from '#/domain/refusal.ts';

/** What the text of a macro can name; the words are Portuguese, since people write them. */
export const PLACEHOLDERS = [
  'cliente.nome',
  'cliente.empresa',
  'chamado.numero',
  'chamado.assunto',
  'chamado.prazo',
  'agente.nome',
  'fornecedor.nome',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** `{{cliente.nome}}`, or `\{{`, which is two braces and no more. */
const MARK = /\\\{\{|\{\{([^{}]*)\}\}/g;
const ESCAPED = '\\{{';

/** Names between braces that stand for nothing, in their order. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(MARK)].flatMap(([mark, name = '']) =>
    mark === ESCAPED || isKnown(name.trim()) ? [] : [name.trim()],
  );
}

/**
 * The text with every placeholder in words. What is put in is not read again, so a customer whose name holds braces
 * fills nothing.
 *
 * @returns the text, or a refusal `macro/placeholder-unknown` (facts: name)
 */
export function fill(text: string, values: Readonly<Record<Placeholder, string>>): string | Refusal {
  const [unknown] = unknownPlaceholders(text);
  if (unknown !== undefined) return refuse('macro/placeholder-unknown', { name: unknown });
  return text.replace(MARK, (mark: string, name: string | undefined) => {
    const known = name?.trim();
    return known !== undefined && isKnown(known) ? values[known] : mark.slice(1);
  });
}

const isKnown = (name: string): name is Placeholder => PLACEHOLDERS.some((one) => one === name);
