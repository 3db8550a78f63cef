import type { Effect, EffectKind } from '#/domain/timeline/effect.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';
import { targetNoun } from './words.ts';

const ONE: Readonly<Record<EffectKind, readonly [pt: string, pts: string, en: string]>> = {
  later: ['venceria mais tarde', 'venceriam mais tarde', 'would be due later'],
  earlier: ['venceria mais cedo', 'venceriam mais cedo', 'would be due earlier'],
  gained: ['ganharia um prazo', 'ganhariam um prazo', 'would get a due date'],
  lost: ['ficaria sem prazo', 'ficariam sem prazo', 'would have no due date any more'],
};

const KINDS = ['later', 'earlier', 'gained', 'lost'] as const satisfies readonly EffectKind[];

/** `12 chamados venceriam mais tarde, 3 mais cedo` – of how many open ones; that none of them changes is said too. */
export function effectInWords(
  { open, counts }: { readonly open: number; readonly counts: Readonly<Record<EffectKind, number>> },
  locale: Locale,
): string {
  const english = locale === 'en';
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) => {
    const [pt, pts, en] = ONE[kind];
    return `${counts[kind]} ${english ? en : counts[kind] === 1 ? pt : pts}`;
  });
  if (parts.length === 0)
    return english
      ? `None of the ${open} open tickets would be due otherwise.`
      : `Nenhum dos ${open} chamados abertos venceria em outra data.`;
  const said = parts.join(', ');
  return english
    ? `Of ${open} open tickets: ${said}. All of them keep the version they were opened under.`
    : `De ${open} ${open === 1 ? 'chamado aberto' : 'chamados abertos'}: ${said}. Todos mantêm a versão com que foram abertos.`;
}

/** `prazo de atendimento: quarta, 22/04, às 13:00 → quinta, 23/04, às 09:00` */
export function oneEffectInWords({ clock, before, after }: Effect, timeZone: string, locale: Locale): string {
  const { full } = moments(locale, timeZone);
  const none = locale === 'en' ? 'no date' : 'sem data';
  const acceptance = locale === 'en' ? 'acceptance' : 'aceite';
  const name = clock === 'acceptance' ? acceptance : (targetNoun(clock, locale) ?? clock);
  const date = (at: number | undefined) => (at === undefined ? none : full(at));
  return `${name}: ${date(before)} → ${date(after)}`;
}
