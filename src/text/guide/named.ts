import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { guideWords } from './words.ts';

/** Teams with their purpose and every way to reach them (PRO-040, TRG-216). */
export function teamsTable({ teams }: Guide, of: readonly string[] | undefined, locale: Locale): Block {
  const { columns, captions, phone, email } = guideWords(locale);
  return table(
    captions.teams,
    [columns.team, columns.about, columns.reach],
    teams
      .filter(({ id }) => of === undefined || of.includes(id))
      .map((team) => [
        [team.label],
        team.about === undefined ? [] : [team.about],
        [
          ...(team.phone === undefined ? [] : [phone(team.phone)]),
          ...(team.email === undefined ? [] : [email(team.email)]),
          ...(team.channels ?? []),
        ],
      ]),
  );
}

/** What the contract covers, what not, and who answers for it (PRO-065 to PRO-077, TTL-118). */
export function scopeBlock({ scope }: Guide, of: readonly string[] | undefined, locale: Locale): Block {
  const { columns, captions, yes, no } = guideWords(locale);
  const items = scope.filter(
    ({ covered }) => of === undefined || of.includes(covered ? 'covered' : 'not_covered'),
  );
  const [only] = of?.length === 1 ? of : [];
  const caption = only === 'covered' || only === 'not_covered' ? captions[only] : captions.scope;
  if (only !== undefined && items.every(({ responsible }) => responsible === undefined))
    return {
      kind: 'list',
      caption,
      items: items.map(({ label, note }) => (note === undefined ? label : `${label} (${note})`)),
    };
  return table(
    caption,
    [columns.matter, columns.responsible, columns.covered, columns.note],
    items.map(({ label, responsible, covered, note }) => [
      [label],
      responsible === undefined ? [] : [responsible],
      only === undefined ? [covered ? yes : no] : [],
      note === undefined ? [] : [note],
    ]),
  );
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
