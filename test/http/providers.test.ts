import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { metalurgica, padaria, people } from '../a-company.ts';
import { aSignOn, verified, wanted, type SignOn } from './a-sign-on.ts';

let story: SignOn;
beforeAll(async () => void (story = await aSignOn()));
afterAll(() => story.close());
beforeEach(() => story.anew());

describe('an administrator', () => {
  it('keeps providers: their secret is sealed, never told, and stays where none is given', async () => {
    const kept = async () =>
      (
        await story.server.house.owner.query('select secret from identity_provider where id = $1', [
          story.ids.bakery,
        ])
      ).rows[0].secret as string;
    const before = await kept();
    expect(before).toMatch(/^v1\./);
    const told = await story.server.ask('celia', { url: '/api/v1/desk/providers' });
    expect(told.json()).toMatchObject({
      returnTo: 'http://localhost:3000/entrar/retorno/',
      providers: [
        { company: null, name: 'Conta do fornecedor' },
        { company: { code: metalurgica.code } },
        { company: { code: padaria.code } },
      ],
    });
    expect(told.body).not.toMatch(/v1\.|segredo/);
    await story.send(
      'PUT',
      `/desk/providers/${story.ids.bakery}`,
      { ...wanted(story.bakery, ''), secret: '' },
      story.admin,
    );
    expect(await kept()).toBe(before);
    expect(await story.enter(story.ids.bakery, verified('joao'))).toBe(people.joao.email);
    // A sealed secret put beside another provider’s name does not open.
    await story.server.house.owner.query(`update identity_provider set secret = $1 where id = $2`, [
      before,
      story.ids.vendor,
    ]);
    const answer = await story.send('POST', `/session/providers/${story.ids.vendor}`, { returnTo: '/' });
    expect(answer.json().type).toBe('secret/unreadable');
  });

  it('takes one away: its sessions end with it, others go on; all of it is in the audit', async () => {
    const [joaos, marinas] = [
      await story.signedIn(story.ids.bakery, 'joao'),
      await story.signedIn(story.ids.vendor, 'marina'),
    ];
    expect([await story.reads(joaos), await story.reads(marinas)]).toEqual([200, 200]);
    expect(
      (await story.send('DELETE', `/desk/providers/${story.ids.bakery}`, undefined, story.admin)).statusCode,
    ).toBe(204);
    expect([await story.reads(joaos), await story.reads(marinas)]).toEqual([401, 200]);
    expect(await story.reads(`guiche_session=${story.server.house.tokens.joao}`)).toBe(200);
    const { rows } = await story.server.house.owner.query(
      `select act from audit where subject_id = $1 order by id desc limit 2`,
      [story.ids.bakery],
    );
    expect(rows.map(({ act }) => act)).toEqual(['provider_removed', 'provider_added']);
  });

  it('alone keeps them', async () => {
    const marina = await story.server.headersOf('marina');
    const body = { ...wanted(story.bakery, ''), id: randomUUID() };
    for (const [method, url] of [
      ['POST', '/desk/providers'],
      ['PUT', `/desk/providers/${story.ids.bakery}`],
      ['DELETE', `/desk/providers/${story.ids.bakery}`],
    ] as const)
      expect((await story.send(method, url, method === 'DELETE' ? undefined : body, marina)).statusCode).toBe(
        403,
      );
  });

  it('tries one, and is told what is wrong with it', async () => {
    const tried = async (issuer: string) =>
      (await story.send('POST', '/desk/providers/trial', { issuer }, story.admin)).json().faults;
    expect(await tried(story.bakery.issuer)).toEqual([]);
    expect(await tried('padaria')).toEqual(['address']);
    expect(await tried(`${story.bakery.issuer}/outro`)).toEqual(['no-document']);
    expect(await tried(story.bakery.issuer.replace('127.0.0.1', 'localhost'))).toEqual(['other-issuer']);
    expect(await tried('http://127.0.0.1:9')).toEqual(['unreachable']);
    for (const issuer of ['https://10.0.0.1', 'https://169.254.169.254', 'https://[fd00::1]'])
      expect(await tried(issuer)).toEqual(['inside']);
    expect(await tried('http://10.0.0.1')).toEqual(['inside']);
    expect(await tried('ftp://padaria.example')).toEqual(['not-https']);
  });
});
