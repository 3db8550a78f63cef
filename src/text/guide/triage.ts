import type { Conditions, Guide, TriageRule } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { joined } from './week.ts';
import { guideWords } from './words.ts';

/** Which answers of the customer give which severity; the first rule that matches decides (TRG-142). */
export function triageBlocks(guide: Guide, locale: Locale): Block[] {
  const { columns, captions, defaultSeverity, except } = guideWords(locale);
  const label = (id: string) => guide.severities.find((severity) => severity.id === id)?.label ?? id;
  const when = ({ when, unless }: TriageRule) => [
    ...conditions(guide, when, locale),
    ...conditions(guide, unless, locale).map((line) => `${except} ${line}`),
  ];
  return [
    table(
      captions.triage,
      [columns.severity, columns.when],
      guide.triage.rules.map((rule) => [
        [label(rule.severity)],
        rule.because === '' ? when(rule) : [rule.because, ...when(rule)],
      ]),
    ),
    { kind: 'list', items: [defaultSeverity(label(guide.defaultSeverity))] },
  ];
}

/** `A função pode ser usada? Não pode ser usada` */
const conditions = ({ triage }: Guide, wanted: Conditions, locale: Locale) =>
  Object.entries(wanted).map(([id, answers]) => {
    const question = triage.questions.find((one) => one.id === id);
    const labels = answers.map(
      (answer) => question?.answers.find((one) => one.id === answer)?.label ?? answer,
    );
    return `${question?.label ?? id} ${joined(labels, guideWords(locale).or)}`;
  });
