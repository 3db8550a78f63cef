import { BARS } from '#/domain/guide/gate.ts';
import type { GuideFile } from './file.ts';
import { A_CONTRACT, A_TEAM, unknownName } from './known-names.ts';
import type { Finding, Path } from './problem.ts';

/** Teams that clear something up, answer a key of the telephone, or serve whoever comes, must exist; so must contracts
 * a queue is exclusive to. */
export function gateFindings({ gate, teams, phone, mail, contracts }: GuideFile): Finding[] {
  const known = teams.map(({ id }) => id);
  const team = (id: string | undefined, path: Path): Finding[] =>
    id === undefined || known.includes(id) ? [] : [{ path, words: unknownName(A_TEAM, id, known) }];
  const ofContracts = contracts.map((one) => one.id);
  return [
    ...teams.flatMap(({ exclusiveTo }, i) =>
      exclusiveTo.flatMap((id, j) =>
        ofContracts.includes(id)
          ? []
          : [{ path: ['teams', i, 'exclusive_to', j], words: unknownName(A_CONTRACT, id, ofContracts) }],
      ),
    ),
    ...team(phone?.registration, ['phone', 'registration']),
    ...team(mail.registration, ['mail', 'registration']),
    ...Object.entries(phone?.menu ?? {}).flatMap(([key, id]) => team(id, ['phone', 'menu', key])),
    ...BARS.flatMap((kind) => [
      ...team(gate[kind]?.sentTo, ['gate', kind, 'sent_to']),
      ...(gate[kind]?.exempt ?? []).flatMap((id, i) => team(id, ['gate', kind, 'exempt', i])),
    ]),
  ];
}
