import type { z } from 'zod';
import type { guideEditions, guideHolidays, publishedGuide } from '#/http/shapes/guide.ts';
import type { TestServer } from '../a-server.ts';

export type Booklet = z.infer<typeof publishedGuide>;
export type Editions = z.infer<typeof guideEditions>;
export type Holidays = z.infer<typeof guideHolidays>;
type Section = Booklet['sections'][number];

/** What anybody gets from an address of the API, in Portuguese. */
export async function read<Answer>(server: TestServer, path: string, language = 'pt-BR'): Promise<Answer> {
  const answer = await server.ask(undefined, {
    url: `/api/v1${path}`,
    headers: { 'accept-language': language },
  });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
  return answer.json<Answer>();
}

export function section({ sections }: Booklet, number: string): Section {
  const found = sections.find((one) => one.number === number);
  if (!found) throw new Error(`no section ${number}`);
  return found;
}

/** All the words of a section, in one line, without marks. */
export const wordsOf = ({ title, blocks }: Section): string =>
  `${title} ${JSON.stringify(blocks)}`
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\\n/g, ' ')
    .replaceAll('&quot;', '"');

/** A table of a section as rows of `column: lines`. */
export function rowsOf({ blocks }: Section, caption: RegExp): Record<string, string>[] {
  const table = blocks.find((block) => block.kind === 'table' && caption.test(block.caption));
  if (table?.kind !== 'table') throw new Error(`no table ${caption}`);
  return table.rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [table.columns[i] ?? '', cell.join(' | ')])),
  );
}
