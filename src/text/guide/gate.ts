import { BARS, type Bar, type BarKind } from '#/domain/guide/gate.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { gateNames } from '#/text/gate.ts';
import type { Locale } from '#/text/locale.ts';
import type { Block } from './block.ts';

/** What stands in a customer's way, what it blocks, and who clears it up (PRO-121 to PRO-124, TRG-133 to TRG-135). */
export function gateList(guide: Guide, locale: Locale): Block {
  return {
    kind: 'list',
    items: BARS.flatMap((kind) => {
      const bar = guide.gate[kind];
      return bar ? [sentence(kind, bar, guide, locale)] : [];
    }),
  };
}

function sentence(kind: BarKind, bar: Bar, { teams }: Guide, locale: Locale): string {
  const english = locale === 'en';
  const names = gateNames(locale);
  const listed = new Intl.ListFormat(locale, { type: 'conjunction' });
  const label = (id: string) => teams.find((team) => team.id === id)?.label ?? id;
  const exempt = bar.exempt.map(label);
  return [
    `${names.bars[kind]}: ${listed.format(bar.blocks.map((intent) => names.blocked[intent]))}.`,
    bar.sentTo !== undefined &&
      (english ? `${label(bar.sentTo)} clears it up.` : `Quem resolve isso é: ${label(bar.sentTo)}.`),
    exempt.length > 0 &&
      (english
        ? `Served all the same by: ${listed.format(exempt)}.`
        : `Atendem assim mesmo: ${listed.format(exempt)}.`),
    bar.note,
  ]
    .filter(Boolean)
    .join(' ');
}
