import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { governing, proposeGuide, putInForce } from '#/app/guide-changes.ts';
import { planGuide } from '#/app/guide-plan.ts';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

const file = 'totvs.yaml';
const shipped = readFileSync(`guides/${file}`, 'utf8');
const versioned = (version: string) => shipped.replace('version: "2026-1"', `version: "${version}"`);
const reworded = (text: string) => text.replace('Não vendemos seus dados.', 'Vendemos seus dados.');

let server: TestServer;
beforeAll(async () => void (server = await aServer('totvs')));
afterAll(() => server.close());

const asked = async (name: Name) => (await server.ask(name, { url: '/api/v1/session' })).json().asks.consent;
const agree = (name: Name, version: string) =>
  server.ask(name, { url: '/api/v1/account/consent', method: 'POST', payload: { version } });
const propose = (text: string) =>
  server.house.as('celia', async (visit) =>
    proposeGuide(await governing(visit), { text, file, reason: 'Aviso' }),
  );

describe('the privacy notice', () => {
  it('is read by anybody, and agreed to once for each version, with its instant and place', async () => {
    const notice = (await server.ask(undefined, { url: '/api/v1/privacy-notice' })).json();
    expect(notice).toMatchObject({ version: '2026-1', html: expect.stringContaining('<strong>') });
    expect((await server.ask(undefined, { url: '/api/v1/site' })).json().hasNotice).toBe(true);
    expect([await asked('bia'), await asked('joao'), await asked('marina')]).toEqual([
      '2026-1',
      '2026-1',
      null,
    ]);
    expect((await agree('bia', '2025-9')).json().type).toBe('privacy/other-version');
    expect((await agree('marina', '2026-1')).json().type).toBe('privacy/contacts-only');
    expect((await agree('bia', '2026-1')).statusCode).toBe(204);
    server.house.move('2026-03-02 10:00');
    expect((await agree('bia', '2026-1')).statusCode).toBe(204);
    expect([await asked('bia'), await asked('joao')]).toEqual([null, '2026-1']);
    const { rows } = await server.house.owner.query(
      `select version, given_at, place, name from consent join person on person.id = person_id`,
    );
    expect(rows).toEqual([
      {
        version: '2026-1',
        given_at: Date.parse('2026-03-02T09:00:00-03:00'),
        place: '127.0.0.1',
        name: people.bia.name,
      },
    ]);
    const acts = await server.house.owner.query(`select act, facts from audit where act = 'consent_given'`);
    expect(acts.rows).toEqual([{ act: 'consent_given', facts: { version: '2026-1' } }]);
    expect((await server.ask('bia', { url: '/api/v1/account/privacy' })).json().notice).toEqual({
      version: '2026-1',
      agreed: '2026-03-02T09:00:00-03:00',
    });
  });

  it('with another text needs another version: refused when proposed and told, with its line, by the plan', async () => {
    await expect(propose(reworded(shipped))).rejects.toMatchObject({
      code: 'guide/notice-version',
      facts: { version: '2026-1' },
    });
    const plan = await server.house.as('celia', ({ tx, guides, now }) =>
      planGuide(tx, guides, { text: reworded(shipped), file, now }),
    );
    expect(plan).toMatchObject({
      problems: [
        { key: 'privacy.notice', message: expect.stringContaining('versão nova'), line: expect.any(Number) },
      ],
    });
  });

  it('of a new version is asked again of everybody, and the first one keeps its text for ever', async () => {
    const id = await propose(reworded(versioned('2026-2')));
    await server.house.as('celia', async (visit) => putInForce(await governing(visit), id, undefined));
    await server.house.site.guides.reload();
    expect([await asked('bia'), await asked('joao')]).toEqual(['2026-2', '2026-2']);
    expect((await agree('bia', '2026-1')).json().type).toBe('privacy/other-version');
    expect((await agree('bia', '2026-2')).statusCode).toBe(204);
    expect(await asked('bia')).toBeNull();
    // The first version once more, with the text of the second one.
    await expect(propose(reworded(shipped))).rejects.toMatchObject({ code: 'guide/notice-version' });
  });

  it('is not asked about where the guide has none', async () => {
    const without = shipped.replace(/^privacy:\n(?: .*\n|\n)+/m, '');
    expect(without).not.toContain('privacy:');
    const id = await propose(without);
    await server.house.as('celia', async (visit) => putInForce(await governing(visit), id, undefined));
    await server.house.site.guides.reload();
    expect(await asked('joao')).toBeNull();
    expect((await server.ask(undefined, { url: '/api/v1/site' })).json().hasNotice).toBe(false);
    expect((await server.ask(undefined, { url: '/api/v1/privacy-notice' })).statusCode).toBe(404);
  });
});
