import type { ClockName } from '#/domain/guide/guide.ts';
import type { GuideFile } from './file.ts';
import { CLOCKS } from './names.ts';
import type { Finding, Path } from './problem.ts';

type Targets = GuideFile['severities'][number]['targets'];

/** Every target has a clock that measures it, and no clock ends with what begins it. */
export function clockFindings({ clocks, severities, teams, contracts, products }: GuideFile): Finding[] {
  const measured = CLOCKS.filter((name) => clocks[name]);
  const lists: { path: Path; targets: Targets }[] = [
    ...severities.map(({ targets }, i) => ({ path: ['severities', i, 'targets'], targets })),
    ...[
      { list: 'teams', items: teams },
      { list: 'contracts', items: contracts },
    ].flatMap(({ list, items }) =>
      items.flatMap(({ targets }, i) =>
        Object.entries(targets).map(([severity, targets]) => ({
          path: [list, i, 'targets', severity],
          targets,
        })),
      ),
    ),
    ...contracts.flatMap(({ components }, i) =>
      components.flatMap(({ targets }, j) =>
        Object.entries(targets).map(([severity, targets]) => ({
          path: ['contracts', i, 'components', j, 'targets', severity],
          targets,
        })),
      ),
    ),
    ...products.map(({ targets }, i) => ({ path: ['products', i, 'targets'], targets })),
  ];
  return [
    ...lists.flatMap(({ path, targets }) =>
      CLOCKS.filter((name) => targets[name] && !clocks[name]).map((name) =>
        withoutClock(name, [...path, name]),
      ),
    ),
    ...measured.flatMap((name) =>
      clocks[name]?.starts.some((event) => clocks[name]?.stops.includes(event)) ? [startsAndStops(name)] : [],
    ),
  ];
}

const withoutClock = (name: ClockName, path: Path): Finding => ({
  path,
  words: {
    pt: `o prazo “${name}” não tem relógio que o meça; escreva em clocks: ${name}: { starts: opened, stops: [solved] }`,
    en: `the target “${name}” has no clock to measure it; write under clocks: ${name}: { starts: opened, stops: [solved] }`,
  },
});

const startsAndStops = (name: ClockName): Finding => ({
  path: ['clocks', name, 'stops'],
  words: {
    pt: `o relógio “${name}” começa e para no mesmo evento; tire o evento de starts ou de stops`,
    en: `the clock “${name}” starts and stops at the same event; take it out of starts or of stops`,
  },
});
