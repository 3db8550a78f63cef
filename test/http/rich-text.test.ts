import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totall');
});
afterAll(() => server.close());

const BOLD = '**Erro 204** ao gravar o pedido: [o manual](https://a.example/x) <script>alert(1)</script>';
const WORDS = 'Erro 204 ao gravar o pedido: o manual (https://a.example/x) <script>alert(1)</script>';

interface Item {
  readonly event: string;
  readonly text: string | null;
  readonly markup: string | null;
}

async function timeline(name: Name, number: string): Promise<Item[]> {
  const face = name === 'marina' ? 'desk' : 'portal';
  const page = await server.ask(name, { url: `/api/v1/${face}/tickets/${encodeURIComponent(number)}` });
  return page
    .json<{ timeline: Item[] }>()
    .timeline.map(({ event, text, markup }) => ({ event, text, markup }));
}

const say = (name: Name, number: string, payload: object) =>
  server.ask(name, {
    method: 'POST',
    url: `/api/v1/${name === 'marina' ? 'desk' : 'portal'}/tickets/${encodeURIComponent(number)}/events`,
    payload,
  });

async function opened(marked: boolean | undefined): Promise<string> {
  const { requester: _requester, ...opening } = anOpening(server.house.site, { description: BOLD });
  const answer = await server.ask('joao', {
    method: 'POST',
    url: '/api/v1/portal/tickets',
    payload: { ...opening, ...(marked !== undefined && { marked }) },
  });
  expect([answer.statusCode, answer.body]).toEqual([201, expect.anything()]);
  return answer.json<{ number: string }>().number;
}

it('TTL-038: registered bold with a link, the formatting is kept for both sides, and the words for lists, mails and searching', async () => {
  const number = await opened(true);
  const entry = { event: 'opened', text: WORDS, markup: BOLD };
  expect(await timeline('joao', number)).toEqual([entry]);
  expect(await timeline('marina', number)).toEqual([entry]);
  const { rows } = await server.house.owner.query<{ last: string; found: boolean }>(
    `select last_entry as last, exists (select 1 from ticket_event where ticket_id = ticket.id and body = $2) as found
       from ticket where number = $1`,
    [number, WORDS],
  );
  expect(rows).toEqual([{ last: WORDS, found: true }]);
});

it('TTL-038: a reply, a note, an answer and a solution keep their formatting too', async () => {
  const number = await opened(true);
  await say('joao', number, { event: 'customer_replied', text: '_ainda_ ocorre', marked: true });
  await say('marina', number, { event: 'replied', text: '++vamos++ ver', marked: true });
  await say('marina', number, {
    event: 'entry_added',
    visibility: 'internal',
    text: '`select 1`',
    marked: true,
  });
  await say('marina', number, { event: 'classified', scope: 'erro_do_sistema' });
  await say('marina', number, { event: 'solved', text: '- um\n- dois', marked: true });
  const markups = (await timeline('marina', number)).flatMap(({ event, markup }) =>
    markup === null ? [] : [[event, markup]],
  );
  expect(markups).toEqual([
    ['opened', BOLD],
    ['customer_replied', '_ainda_ ocorre'],
    ['replied', '++vamos++ ver'],
    ['entry_added', '`select 1`'],
    ['solved', '- um\n- dois'],
  ]);
  expect((await timeline('joao', number)).map(({ markup }) => markup)).not.toContain('`select 1`');
});

it('TTL-038: signs of a program that did not mean them stay letters, and nobody sets what is shown by hand', async () => {
  const number = await opened(undefined);
  expect(await timeline('joao', number)).toEqual([{ event: 'opened', text: BOLD, markup: null }]);
  await say('joao', number, { event: 'customer_replied', text: '**a**', markup: '**outra coisa**' });
  expect((await timeline('joao', number)).at(-1)).toEqual({
    event: 'customer_replied',
    text: '**a**',
    markup: null,
  });
});
