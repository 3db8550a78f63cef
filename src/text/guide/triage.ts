import type { Guide, TriageRule } from '#/domain/guide/guide.ts';
import { askedAs } from '#/text/asked.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { joined } from './week.ts';
import { guideWords } from './words.ts';

/** Which answers of the customer give which severity; the first rule that matches decides (TRG-142). */
export function triageBlocks(guide: Guide, locale: Locale): Block[] {
  const { columns, captions, defaultSeverity } = guideWords(locale);
  const label = (id: string) => guide.severities.find((severity) => severity.id === id)?.label ?? id;
  return [
    table(
      captions.triage,
      [columns.severity, columns.when],
      guide.triage.rules.map((rule) => [[label(rule.severity)], whenInWords(guide, rule, locale)]),
    ),
    { kind: 'list', items: [defaultSeverity(label(guide.defaultSeverity))] },
  ];
}

/** The guide's own sentence, with the days of a date that decides; without a sentence, the answers. */
function whenInWords(guide: Guide, { when, unless, because }: TriageRule, locale: Locale): string[] {
  const { except } = guideWords(locale);
  const dated = Object.entries(when).filter(([id]) => askedAs(guide, id, locale)?.dateBands);
  if (because !== '') return [because, ...dated.map((one) => condition(guide, one, locale))];
  return [
    ...Object.entries(when).map((one) => condition(guide, one, locale)),
    ...Object.entries(unless).map((one) => `${except} ${condition(guide, one, locale)}`),
  ];
}

/** `A função pode ser usada? “Não pode ser usada”`, or `Quando vence a obrigação? em até 5 dias`. */
function condition(guide: Guide, [id, answers]: [string, readonly string[]], locale: Locale): string {
  const { or, quoted, within } = guideWords(locale);
  const question = askedAs(guide, id, locale);
  const labels = answers.map((answer) => {
    const days = question?.dateBands?.find((band) => band.answer === answer)?.upTo;
    const label = question?.answers.find((one) => one.id === answer)?.label ?? answer;
    return days === undefined ? quoted(label) : within(days);
  });
  return `${question?.label ?? id} ${joined(labels, or)}`;
}
