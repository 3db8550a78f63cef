import { BARS } from '#/domain/guide/gate.ts';
import type { GuideFile } from './file.ts';
import { A_TEAM, unknownName } from './known-names.ts';
import type { Finding, Path } from './problem.ts';

/** Teams that clear something up, or serve whoever comes, must exist. */
export function gateFindings({ gate, teams }: GuideFile): Finding[] {
  const known = teams.map(({ id }) => id);
  const team = (id: string | undefined, path: Path): Finding[] =>
    id === undefined || known.includes(id) ? [] : [{ path, words: unknownName(A_TEAM, id, known) }];
  return BARS.flatMap((kind) => [
    ...team(gate[kind]?.sentTo, ['gate', kind, 'sent_to']),
    ...(gate[kind]?.exempt ?? []).flatMap((id, i) => team(id, ['gate', kind, 'exempt', i])),
  ]);
}
