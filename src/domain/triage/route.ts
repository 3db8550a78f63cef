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
  /** Of the company. */
  readonly contract?: string | undefined;
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** Values of the form's own fields. */
  readonly details?: Readonly<Record<string, string>> | undefined;
}

/**
 * The team a matter goes to: the kind's own before the one asked for, then where the form's fields lead, then the
 * product's, then the first, in whose place stands the queue that is exclusive to the company's contract. A team that
 * does not serve the kind never gets it, nor an exclusive one what is of another contract, whoever sends it there.
 *
 * @source TRG-012 to TRG-014, TRG-197, PRO-115, PRO-128
 */
export function teamFor(guide: Guide, matter: Matter): string {
  const { team, kind, product = '', module = '', requester, contract, answers = {}, details = {} } = matter;
  const common = guide.teams.find(({ exclusiveTo }) => exclusiveTo.length === 0);
  const own = guide.teams.find(({ exclusiveTo }) => contract !== undefined && exclusiveTo.includes(contract));
  const wanted = [
    guide.kinds.find(({ id }) => id === kind)?.team,
    team,
    guide.form.routes.find(({ when }) => holds(when, { product, module, kind, requester, answers, details }))
      ?.team,
    guide.products.find(({ id }) => id === product)?.team,
  ];
  const serving = wanted.find(
    (id) => id !== undefined && serves(guide, id, kind) && mayEnter(guide, id, contract),
  );
  const goes = serving ?? common?.id ?? '';
  return own && goes === common?.id && serves(guide, own.id, kind) ? own.id : goes;
}

/** Whether a team serves a kind of contact; what has no kind, everybody serves. */
export function serves({ teams }: Guide, team: string, kind: string | undefined): boolean {
  const own = teams.find(({ id }) => id === team)?.kinds;
  return own === undefined || kind === undefined || own.includes(kind);
}

/** Whether what is of a contract, or of none, may enter the queue of a team (PRO-128). */
export function mayEnter(
  { teams }: Pick<Guide, 'teams'>,
  team: string,
  contract: string | null | undefined,
): boolean {
  const only = teams.find(({ id }) => id === team)?.exclusiveTo ?? [];
  return only.length === 0 || (typeof contract === 'string' && only.includes(contract));
}
