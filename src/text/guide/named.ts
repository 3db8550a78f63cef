import type { ScopeItem } from '#/domain/guide/document.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Team } from '#/domain/guide/team.ts';
import type { Locale } from '#/text/locale.ts';
import { offerInWords } from '#/text/offers.ts';
import { table, type Block } from './block.ts';
import { guideWords } from './words.ts';

/** Teams with their purpose and every way to reach them (PRO-040, TRG-216). */
export function teamsTable(
  { teams, escalationReasons }: Guide,
  of: readonly string[] | undefined,
  locale: Locale,
): Block {
  const { columns, captions, phone, email } = guideWords(locale);
  return table(
    captions.teams,
    [columns.team, columns.about, columns.reach],
    teams
      .filter(({ id }) => of === undefined || of.includes(id))
      .map((team) => [
        [team.label],
        aboutTeam(team, escalationReasons, locale),
        [
          ...(team.phone === undefined ? [] : [phone(team.phone)]),
          ...(team.email === undefined ? [] : [email(team.email)]),
          ...(team.channels ?? []),
        ],
      ]),
  );
}

/** What a team is there for, what comes to it from a level below, and what it does by the guide's rules. */
function aboutTeam(team: Team, reasons: Guide['escalationReasons'], locale: Locale): string[] {
  const words = guideWords(locale);
  const received = reasons.filter((reason) => reason.team === team.id).map(({ label }) => label);
  return [
    ...(team.about === undefined ? [] : [team.about]),
    ...(received.length === 0 ? [] : [words.receives(received.join(', '))]),
    ...(team.replyChannel === undefined ? [] : [words.answersBy[team.replyChannel]]),
    ...(team.articleRequired ? [words.articleRequired] : []),
    ...(team.timeRequired ? [words.timeRequired] : []),
  ];
}

/** What the contract covers, what not, and who answers for it (PRO-065 to PRO-077, TTL-118). */
export function scopeBlock(guide: Guide, of: readonly string[] | undefined, locale: Locale): Block {
  const { columns, captions, yes, no } = guideWords(locale);
  const items = guide.scope.filter(
    ({ covered }) => of === undefined || of.includes(covered ? 'covered' : 'not_covered'),
  );
  const [only] = of?.length === 1 ? of : [];
  const caption = only === 'covered' || only === 'not_covered' ? captions[only] : captions.scope;
  if (only !== undefined && items.every(({ responsible }) => responsible === undefined))
    return {
      kind: 'list',
      caption,
      items: items.map((item) => {
        const notes = notesOf(guide, item, locale);
        return notes.length === 0 ? item.label : `${item.label} (${notes.join('; ')})`;
      }),
    };
  return table(
    caption,
    [columns.matter, columns.responsible, columns.covered, columns.note],
    items.map((item) => [
      [item.label],
      item.responsible === undefined ? [] : [item.responsible],
      only === undefined ? [item.covered ? yes : no] : [],
      notesOf(guide, item, locale),
    ]),
  );
}

/** The guide's own note, the component that covers it, and what may be contracted instead. */
function notesOf(guide: Guide, { note, coveredWith, offer }: ScopeItem, locale: Locale): string[] {
  const words = guideWords(locale);
  const component = guide.contracts
    .flatMap(({ components }) => components)
    .find(({ id }) => id === coveredWith);
  return [
    ...(note === undefined ? [] : [note]),
    ...(component ? [words.coveredWith(component.label)] : []),
    ...(offer && note === undefined ? [words.offered(offerInWords(offer, locale))] : []),
  ];
}

export const definitionTerms = ({ definitions }: Guide): Block => ({
  kind: 'terms',
  items: definitions.map(({ term, meaning }) => ({ term, meaning })),
});

/** People the guide names, such as the director (PRN-075). */
export function peopleTable({ people }: Guide, locale: Locale): Block {
  const { columns, captions, phone, email } = guideWords(locale);
  return table(
    captions.people,
    [columns.role, columns.name, columns.contact],
    people.map((person) => [
      [person.role],
      [person.name],
      [
        ...(person.email === undefined ? [] : [email(person.email)]),
        ...(person.phone === undefined ? [] : [phone(person.phone)]),
      ],
    ]),
  );
}
