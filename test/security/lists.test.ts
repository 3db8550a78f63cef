import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DENIED, refusalOf, twoCompanies, type TwoCompanies } from './two-companies.ts';

let story: TwoCompanies;
beforeAll(async () => {
  story = await twoCompanies();
});
afterAll(() => story.house.close());

const seen = (ticket: string, company: string, person: string) =>
  `insert into ticket_seen (ticket_id, company_id, person_id, seq, at) values ('{${ticket} ticket}', '{${company}}', '{${person}}', 1, now())`;
const view = (person: string, shared = 'own', team = '') =>
  `insert into desk_view (id, person_id, shared, team, name, base, filter, made_at)
   values (gen_random_uuid(), '{${person}}', '${shared}', '${team}', 'Vista', 'queue', '{}', now())`;

describe('what somebody has read', () => {
  it.for([
    ['in another’s name', seen('joaos', 'padaria', 'bia')],
    ['of another company’s ticket', seen('ivos', 'metalurgica', 'joao')],
    ['of another company’s ticket, said to be of hers', seen('ivos', 'padaria', 'joao')],
  ] as const)('is not written %s', async ([, text]) => {
    expect(await refusalOf(story.ask('joao', text))).not.toBe('allowed');
  });

  it('is her own to write, to read and to move on, and nobody else’s', async () => {
    expect(await refusalOf(story.ask('joao', seen('joaos', 'padaria', 'joao')))).toBe('allowed');
    expect(await story.ask('joao', 'select seq from ticket_seen')).toEqual([{ seq: 1 }]);
    for (const other of ['bia', 'ivo'] as const)
      expect(await story.ask(other, 'select seq from ticket_seen')).toEqual([]);
    expect(await refusalOf(story.ask('joao', `update ticket_seen set person_id = '{bia}'`))).toBe(DENIED);
    expect(await refusalOf(story.ask('joao', 'delete from ticket_seen'))).toBe(DENIED);
    expect(await refusalOf(story.ask('marina', 'select seq from ticket_seen'))).toBe(DENIED);
  });
});

describe('a kept view of the desk', () => {
  it('is kept in one’s own name, for one’s own team', async () => {
    expect(await refusalOf(story.ask('marina', view('paulo')))).toBe(DENIED);
    expect(await refusalOf(story.ask('marina', view('marina', 'team', 'cloud')))).toBe(DENIED);
    expect(await refusalOf(story.ask('marina', view('marina')))).toBe('allowed');
    expect(await refusalOf(story.ask('marina', view('marina', 'all')))).toBe('allowed');
  });

  it('is seen by others only where it is shared, and changed by nobody else', async () => {
    expect(await story.ask('paulo', 'select shared from desk_view')).toEqual([{ shared: 'all' }]);
    expect(await story.ask('paulo', `update desk_view set name = 'x' returning id`)).toEqual([]);
    expect(await story.ask('paulo', 'delete from desk_view returning id')).toEqual([]);
    expect(await refusalOf(story.ask('marina', `update desk_view set person_id = '{paulo}'`))).toBe(DENIED);
  });

  it('is nothing to customers', async () => {
    expect(await refusalOf(story.ask('joao', 'select from desk_view'))).toBe(DENIED);
  });
});
