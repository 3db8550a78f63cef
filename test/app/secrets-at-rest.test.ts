import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginTwoSteps, confirmTwoSteps } from '#/app/account.ts';
import { sealSecrets } from '#/app/seal-secrets.ts';
import { totpOf } from '#/app/second-factor.ts';
import { signIn } from '#/app/session.ts';
import { isSealed, vaultOf } from '#/app/vault.ts';
import { at, PASSWORD, people } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

let house: TestSite;
beforeAll(async () => void (house = await aSite()));
afterAll(() => house.close());

const kept = async (name: keyof typeof people): Promise<string> => {
  const { rows } = await house.owner.query(
    'select secret from second_factor where person_id = (select id from person where email = $1)',
    [people[name].email],
  );
  return rows[0]?.secret;
};
const keep = (name: keyof typeof people, secret: string) =>
  house.owner.query(
    'update second_factor set secret = $2, last_step = 0 where person_id = (select id from person where email = $1)',
    [people[name].email, secret],
  );
const codeAt = (secret: string, local: string) => totpOf(secret, '', '').generate({ timestamp: at(local) });
const enter = (name: keyof typeof people, code: string, site = house.site) =>
  signIn(site, people[name].email, PASSWORD, undefined, code).then(
    () => 'entered',
    (error: { code: string }) => error.code,
  );

/** Turns a second factor on; its secret and recovery codes. */
async function turnOn(name: 'paulo' | 'celia') {
  const { vault } = house.site;
  const { secret } = await house.as(name, (visit) => beginTwoSteps(vault, visit));
  const code = codeAt(secret, '2026-03-02 09:00');
  return { secret, recovery: await house.as(name, (visit) => confirmTwoSteps(vault, visit, code)) };
}

describe('a secret at rest', () => {
  it('is sealed in the column, another one each time, and opens for its person alone', async () => {
    const [pauls, celias] = [await turnOn('paulo'), await turnOn('celia')];
    const sealed = await kept('paulo');
    expect(isSealed(sealed)).toBe(true);
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain(pauls.secret);
    const { vault } = house.site;
    expect(vault.seal(pauls.secret, 'x')).not.toBe(vault.seal(pauls.secret, 'x'));

    house.move('2026-03-02 09:05');
    expect(await enter('paulo', codeAt(pauls.secret, '2026-03-02 09:05'))).toBe('entered');
    // Whoever can write to the table puts the secret she knows beside somebody else's name.
    await keep('celia', sealed);
    expect(await enter('celia', codeAt(pauls.secret, '2026-03-02 09:05'))).toBe('secret/unreadable');
    expect(await enter('celia', codeAt(celias.secret, '2026-03-02 09:05'))).toBe('secret/unreadable');
  });

  it('does not open with another secret of the house: recovery codes still do, and the start says what to do', async () => {
    const { vault } = house.site;
    await house.owner.query('delete from second_factor');
    house.move('2026-03-02 09:00');
    const { secret, recovery } = await turnOn('paulo');
    house.move('2026-03-02 09:10');
    const changed = { ...house.site, vault: vaultOf('another secret') };
    const code = codeAt(secret, '2026-03-02 09:10');
    expect(await enter('paulo', code, changed)).toBe('secret/unreadable');
    expect(await enter('paulo', recovery[0] ?? '', changed)).toBe('entered');
    const warned = async (used: typeof vault) => {
      const lines: string[] = [];
      await sealSecrets(house.owner, used, { info: () => {}, warn: (line) => void lines.push(line) });
      return lines.join('\n');
    };
    expect(await warned(changed.vault)).toMatch(/GUICHE_SECRET.*não é o de antes/);
    expect(await warned(vault)).toBe('');
    expect(await enter('paulo', code)).toBe('entered');
  });

  it('that an earlier version kept in clear is sealed at the start, and goes on working', async () => {
    await house.owner.query('delete from second_factor');
    house.move('2026-03-02 09:00');
    const { secret } = await turnOn('paulo');
    await keep('paulo', secret);
    await sealSecrets(house.owner, house.site.vault, { info: () => {}, warn: () => {} });
    expect(isSealed(await kept('paulo'))).toBe(true);
    house.move('2026-03-02 09:20');
    expect(await enter('paulo', codeAt(secret, '2026-03-02 09:20'))).toBe('entered');
  });

  it.for([
    ['a byte of it changed', (sealed: string) => sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA')],
    ['cut off', (sealed: string) => sealed.slice(0, 12)],
    ['of another form', (sealed: string) => sealed.replace('v1.', 'v9.')],
    ['nothing', () => ''],
  ] as const)('does not open with %s', ([, spoil]) => {
    const { vault } = house.site;
    const sealed = vault.seal('JBSWY3DPEHPK3PXP', 'one');
    expect(vault.open(sealed, 'one')).toBe('JBSWY3DPEHPK3PXP');
    expect(vault.open(spoil(sealed), 'one')).toBeUndefined();
  });
});
