import { holds } from '#/domain/form/filled.ts';
import type { Guide } from '#/domain/guide/guide.ts';

/** What decides who serves a matter. */
export interface Matter {
  /** The team somebody asked for. */
  readonly team?: string | undefined;
  readonly kind?: string | undefined;
  readonly product?: string | undefined;
  readonly module?: string | undefined;
  readonly requester?: string | undefined;
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Values of the form's own fields. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/**
 * The team a matter goes to: the kind's own before the one asked for, then where the form's fields lead, then the
 * product's, then the first. A team that does not serve the kind never gets it, whoever sends it there.
 *
 * @source TRG-012 to TRG-014, TRG-197, PRO-115
 */
export function teamFor(guide: Guide, matter: Matter): string {
  const { team, kind, product = '', module = '', requester, answers = {}, details = {} } = matter;
  const [first] = guide.teams;
  const wanted = [
    guide.kinds.find(({ id }) => id === kind)?.team,
    team,
    guide.form.routes.find(({ when }) => holds(when, { product, module, kind, requester, answers, details }))
      ?.team,
    guide.products.find(({ id }) => id === product)?.team,
  ];
  const serving = wanted.find((id) => id !== undefined && serves(guide, id, kind));
  return serving ?? first?.id ?? '';
}

/** Whether a team serves a kind of contact; what has no kind, everybody serves. */
export function serves({ teams }: Guide, team: string, kind: string | undefined): boolean {
  const own = teams.find(({ id }) => id === team)?.kinds;
  return own === undefined || kind === undefined || own.includes(kind);
}
