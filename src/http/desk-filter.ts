import type { z } from 'zod';
import type { PersonalVisit } from '#/app/visit.ts';
import type { DeskFilter, DeskList, DeskSort, DeskViewId, Span } from '#/db/desk-lists.ts';
import { endOfDay, startOfDay } from '#/domain/time/instant.ts';
import type { deskFilter } from './shapes/desk-lists.ts';

type Asked = z.infer<typeof deskFilter>;

/** A list of the desk as it stands in an address, in what the database knows; days are the vendor's. */
export function deskListOf(
  visit: PersonalVisit,
  asked: Asked & { readonly view: DeskViewId; readonly sort?: DeskSort | null | undefined },
): DeskList {
  return { view: asked.view, filter: filterOf(visit, asked), sort: asked.sort ?? undefined };
}

function filterOf({ guides, person }: PersonalVisit, asked: Asked): DeskFilter {
  const zone = guides.current.guide.vendor.timeZone;
  return {
    states: split(asked.state),
    severities: split(asked.severity),
    teams: split(asked.team),
    products: split(asked.product),
    kinds: split(asked.kind),
    categories: split(asked.category),
    companies: split(asked.company)?.filter(isId),
    assignees: servedBy(split(asked.assignee), person.id),
    opened: span(asked.openedFrom, asked.openedTo, zone),
    due: span(asked.dueFrom, asked.dueTo, zone),
    q: asked.q,
    searchIn: asked.in,
  };
}

/** Nothing between the commas narrows nothing. */
export function split(values: string | undefined): readonly string[] | undefined {
  const parts = (values ?? '').split(',').filter((part) => part !== '');
  return parts.length === 0 ? undefined : parts;
}

export const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function servedBy(values: readonly string[] | undefined, me: string): DeskFilter['assignees'] {
  if (!values) return undefined;
  const people = values.map((value) => (value === 'me' ? me : value)).filter(isId);
  return { people, nobody: values.includes('none') };
}

function span(from: string | undefined, to: string | undefined, zone: string): Span {
  return {
    from: from === undefined ? undefined : startOfDay(from, zone),
    to: to === undefined ? undefined : endOfDay(to, zone),
  };
}
