import type { Conditions, TriageRule } from '#/domain/guide/guide.ts';
import type { GuideFile } from './file.ts';
import { A_QUESTION, AN_ANSWER, unknownName } from './known-names.ts';
import type { Finding, Path } from './problem.ts';

/** What conditions may ask for: an id with its possible answers. */
type Questions = readonly { readonly id: string; readonly answers: readonly { readonly id: string }[] }[];

/** Rules speak of the guide's own questions and answers, and each of them can match. */
export function triageFindings(file: GuideFile): Finding[] {
  const { questions, rules } = file.triage;
  const ofAll = [
    { id: 'kind', answers: file.kinds },
    { id: 'requester', answers: file.requester_kinds },
  ].filter(({ answers }) => answers.length > 0);
  return [
    ...questions.flatMap(({ askedWhen = {} }, i) =>
      conditionFindings(
        askedWhen,
        [...ofAll, ...questions.slice(0, i)],
        ['triage', 'questions', i, 'asked_when'],
      ),
    ),
    ...rules.flatMap((rule, i) => {
      const path = ['triage', 'rules', i];
      return [
        ...conditionFindings(rule.when, [...ofAll, ...questions], [...path, 'when']),
        ...conditionFindings(rule.unless, [...ofAll, ...questions], [...path, 'unless']),
        ...unreachable(rule, rules.slice(0, i), path),
      ];
    }),
  ];
}

function conditionFindings(conditions: Conditions, questions: Questions, path: Path): Finding[] {
  return Object.entries(conditions).flatMap(([id, wanted]) => {
    const question = questions.find((question) => question.id === id);
    if (!question)
      return [
        {
          path: [...path, id],
          words: unknownName(
            A_QUESTION,
            id,
            questions.map((question) => question.id),
          ),
        },
      ];
    const known = question.answers.map((answer) => answer.id);
    return wanted
      .filter((answer) => !known.includes(answer))
      .map((answer) => ({ path: [...path, id], words: unknownName(AN_ANSWER, answer, known) }));
  });
}

function unreachable(rule: TriageRule, earlier: readonly TriageRule[], path: Path): Finding[] {
  const contradictory = Object.entries(rule.when).find(([id, answers]) =>
    answers.every((answer) => rule.unless[id]?.includes(answer)),
  );
  if (contradictory)
    return [
      {
        path,
        words: {
          pt: `a regra nunca vale: “${contradictory[0]}” está em when e em unless com as mesmas respostas; apague uma`,
          en: `the rule can never match: “${contradictory[0]}” is in when and unless with the same answers; delete one`,
        },
      },
    ];
  const winner = earlier.findIndex(
    (other) => Object.keys(other.unless).length === 0 && covers(other.when, rule.when),
  );
  if (winner < 0) return [];
  return [
    {
      path,
      words: {
        pt: `a regra nunca vale: a ${winner + 1}ª regra decide antes, pois pede menos; ponha esta acima dela ou apague-a`,
        en: `the rule can never match: rule ${winner + 1} decides first, for it asks less; move this one above it or delete it`,
      },
    },
  ];
}

/** Whether all answers that meet the narrow conditions also meet the wide ones. */
function covers(wide: Conditions, narrow: Conditions): boolean {
  return Object.entries(wide).every(([id, answers]) =>
    narrow[id]?.every((answer) => answers.includes(answer)),
  );
}
