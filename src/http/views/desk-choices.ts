import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import { TICKET_STATES } from '#/domain/ticket/state.ts';
import type { deskChoices } from '#/http/shapes/desk-lists.ts';
import type { Locale } from '#/text/locale.ts';

type Choices = z.infer<typeof deskChoices>;

/** Everything a list can be narrowed to, in the guide's words. */
export function viewChoices(
  guide: Guide,
  agents: readonly { readonly id: string; readonly name: string }[],
  locale: Locale,
): Choices {
  const [me, nobody] = locale === 'en' ? ['Me', 'Nobody'] : ['Eu', 'Sem responsável'];
  return {
    state: TICKET_STATES.map((id) => ({ id, label: guide.states[id].label })),
    severity: guide.severities.length > 1 ? named(guide.severities) : [],
    team: named(guide.teams),
    assignee: [
      { id: 'me', label: me },
      { id: 'none', label: nobody },
      ...agents.map(({ id, name }) => ({ id, label: name })),
    ],
    product: named(guide.products),
    kind: named(guide.kinds),
    category: named(guide.closing?.categories ?? []),
  };
}

const named = (list: readonly { readonly id: string; readonly label: string }[]) =>
  list.map(({ id, label }) => ({ id, label }));
