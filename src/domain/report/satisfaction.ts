/** Answers of one team with one value of one guide version's scale. */
export interface Answers {
  readonly team: string;
  readonly version: number;
  readonly value: number;
  readonly score: number;
  readonly answers: number;
}

export interface Satisfaction {
  readonly answers: number;
  /** 0 to 100, one decimal; undefined without answers. Comparable over scales, whichever end is best (choice B-39). */
  readonly average: number | undefined;
}

/** Average of the answers of each team, and of all (PRN-040). */
export function satisfactionOf(groups: readonly Answers[]): {
  readonly all: Satisfaction;
  readonly byTeam: readonly ({ readonly team: string } & Satisfaction)[];
} {
  const teams = [...new Set(groups.map(({ team }) => team))];
  return {
    all: averaged(groups),
    byTeam: teams.map((team) => ({ team, ...averaged(groups.filter((group) => group.team === team)) })),
  };
}

function averaged(groups: readonly Answers[]): Satisfaction {
  const answers = groups.reduce((total, group) => total + group.answers, 0);
  const score = groups.reduce((total, group) => total + group.score * group.answers, 0);
  return { answers, average: answers === 0 ? undefined : Math.round((score * 10) / answers) / 10 };
}
