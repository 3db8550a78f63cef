import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.close());

describe('letters that cannot be stored', () => {
  it('are put right: NUL is dropped, half a pair becomes the replacement sign, the rest stays', async () => {
    const url = `/api/v1/desk/tickets/${await server.house.open()}/events`;
    const text = 'verba\0 065 \ud83e 🧁 çãõ';
    const answer = await server.ask('marina', { url, method: 'POST', payload: { event: 'replied', text } });
    expect(answer.json().timeline.at(-1).text).toBe('verba 065 \ufffd 🧁 çãõ');
  });

  it('a text of nothing else is no text', async () => {
    const url = `/api/v1/desk/tickets/${await server.house.open()}/events`;
    const answer = await server.ask('marina', {
      url,
      method: 'POST',
      payload: { event: 'replied', text: '\0\0' },
    });
    expect(answer.statusCode).toBe(422);
  });
});

describe('signs with a meaning in SQL', () => {
  it('are sought as they stand', async () => {
    const subject = `100%_de\\desconto 'x' ${randomUUID()}`;
    const opened = await server.house.open({ subject });
    const find = async (q: string) => {
      const answer = await server.ask('marina', {
        url: `/api/v1/desk/tickets?${new URLSearchParams({ view: 'all', q }).toString()}`,
      });
      return answer.json<{ rows: { number: string }[] }>().rows.map((row) => row.number);
    };
    expect(await find('100%_de\\desc')).toEqual([opened]);
    expect(await find("'x'")).toEqual([opened]);
    expect(await find('100__de')).toEqual([]);
    expect(await find('1%o')).toEqual([]);
  });
});

describe('an agent who is none', () => {
  it.for(['joao', 'paulo', 'nobody'] as const)('is given no ticket: %s', async (who) => {
    const { owner } = server.house;
    const { rows } = await owner.query(
      `update person set active = false where email like 'paulo@%' returning id`,
    );
    const { rows: joaos } = await owner.query(`select id from person where email like 'joao@%'`);
    const to = { joao: joaos[0].id, paulo: rows[0].id, nobody: randomUUID() }[who];
    const url = `/api/v1/desk/tickets/${await server.house.open()}/events`;
    const answer = await server.ask('marina', { url, method: 'POST', payload: { event: 'assigned', to } });
    expect([answer.statusCode, answer.json().type]).toEqual([422, 'agent/unknown']);
  });
});
