import type { Guide } from '#/domain/guide/guide.ts';
import type { Turn } from '#/domain/timeline/compare.ts';
import type { Counts, TallyLine } from '#/domain/timeline/tally.ts';
import type { Locale } from '#/text/locale.ts';
import { targetNoun } from './words.ts';

const VERDICTS = {
  met: ['no prazo', 'in time'],
  missed: ['fora do prazo', 'late'],
  ended: ['encerrado antes', 'ended before'],
  running: ['em andamento', 'running'],
} as const;

const side = (locale: Locale) => (locale === 'en' ? 1 : 0);

/** `Crítica, Suporte Técnico, prazo de atendimento: 80 no prazo e 20 fora → 90 no prazo e 10 fora` */
export function tallyLineInWords(line: TallyLine, candidate: Guide, locale: Locale): string {
  const told = ({ met, missed }: Counts) =>
    locale === 'en' ? `${met} in time, ${missed} late` : `${met} no prazo, ${missed} fora`;
  const clock = targetNoun(line.clock, locale) ?? line.clock;
  const place = `${label(candidate.severities, line.severity)}, ${label(candidate.teams, line.team)}, ${clock}`;
  return `${place}: ${told(line.before)} → ${told(line.after)}`;
}

const label = (items: readonly { readonly id: string; readonly label: string }[], id: string) =>
  items.find((item) => item.id === id)?.label ?? id;

/** `prazo de atendimento: fora do prazo → no prazo` */
export function turnInWords({ clock, before, after }: Turn, locale: Locale): string {
  const none = locale === 'en' ? 'no promise' : 'sem promessa';
  const told = (one: Turn['before']) => (one ? VERDICTS[one.verdict][side(locale)] : none);
  return `${targetNoun(clock, locale) ?? clock}: ${told(before)} → ${told(after)}`;
}
