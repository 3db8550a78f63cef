import { describe, expect, it } from 'vitest';
import { readConfig } from '#/config.ts';
import { weaknessOf } from '#/secret-strength.ts';

const GOOD_SECRET = 'vT4qLz0mXw8RkYb2NhJd6PfSgUa1CeIo';

describe('settings', () => {
  it('have defaults for a first start', () => {
    expect(readConfig({}, [])).toMatchObject({
      env: 'development',
      port: 3000,
      databaseUrl: undefined,
      guide: expect.stringMatching(/guides\/totvs\.yaml$/),
      locale: 'pt-BR',
      clock: 'system',
    });
  });

  it('an empty variable counts as not set, and an address loses its last slash', () => {
    const config = readConfig({ PORT: '', DATABASE_URL: '', GUICHE_URL: 'https://suporte.example.com/' }, []);
    expect(config).toMatchObject({ port: 3000, databaseUrl: undefined, url: 'https://suporte.example.com' });
  });

  it('the command line wins: port, demo and its guide, clock', () => {
    const config = readConfig({ PORT: '80', GUICHE_GUIDE: 'mine.yaml' }, [
      '--port',
      '8080',
      '--demo',
      'prosoft',
      '--clock',
      'manual',
    ]);
    expect(config).toMatchObject({
      port: 8080,
      demo: 'prosoft',
      clock: 'manual',
      guide: expect.stringMatching(/prosoft\.yaml$/),
    });
  });

  it.for([
    [{ PORT: '70000' }, [], 'PORT is at most 65535'],
    [{ PORT: '3.5' }, [], 'PORT must be a whole number'],
    [{ GUICHE_ENV: 'staging' }, [], 'GUICHE_ENV must be one of'],
    [{ DATABASE_URL: 'mysql://x' }, [], 'DATABASE_URL must look like'],
    [{ SMTP_URL: 'smtp://localhost' }, [], 'SMTP_URL and GUICHE_MAIL_FROM go together'],
    [{}, ['--demo', 'acme'], '--demo must be one of'],
    [{}, ['stray'], 'usage'],
    [
      { GUICHE_ENV: 'production', GUICHE_SECRET: GOOD_SECRET },
      ['--demo', 'totvs'],
      'no --demo in production',
    ],
    [
      { GUICHE_ENV: 'production', GUICHE_SECRET: GOOD_SECRET },
      ['--clock', 'manual'],
      'no --clock manual in production',
    ],
    [{ GUICHE_ENV: 'production' }, [], 'GUICHE_SECRET is compulsory'],
    [
      { GUICHE_ENV: 'production', GUICHE_SECRET: GOOD_SECRET },
      [],
      'SMTP_URL and GUICHE_MAIL_FROM are compulsory',
    ],
    [{ GUICHE_ENV: 'production', GUICHE_SECRET: GOOD_SECRET }, [], 'GUICHE_URL is compulsory'],
  ] as const)('%j %j is refused', ([variables, args, english]) => {
    expect(() => readConfig(variables, [...args])).toThrow(english);
  });

  it('that suffice for production are a secret, a mail server and an address', () => {
    const variables = {
      GUICHE_ENV: 'production',
      GUICHE_SECRET: GOOD_SECRET,
      GUICHE_URL: 'https://suporte.example.com',
      SMTP_URL: 'smtps://user:password@mail.example.com',
      GUICHE_MAIL_FROM: 'suporte@example.com',
    };
    expect(readConfig(variables, [])).toMatchObject({
      env: 'production',
      mail: { from: 'suporte@example.com' },
    });
  });

  it('proxies are believed by name or address, and by nothing vaguer', () => {
    expect(readConfig({}, []).trustProxy).toBeUndefined();
    for (const proxies of ['loopback', '10.0.0.1, 172.16.0.0/12', '2001:db8::/32'])
      expect(readConfig({ GUICHE_TRUST_PROXY: proxies }, []).trustProxy).toBe(proxies);
    for (const vague of ['true', '*', '1 hop'])
      expect(() => readConfig({ GUICHE_TRUST_PROXY: vague }, [])).toThrow('GUICHE_TRUST_PROXY');
  });

  it('every complaint is told at once', () => {
    expect(() => readConfig({ PORT: 'x', GUICHE_ENV: 'y' }, [])).toThrow(/PORT[^]*GUICHE_ENV/);
  });
});

describe('a secret', () => {
  it.for([
    'a'.repeat(40),
    'abc'.repeat(20),
    'changeme-changeme-changeme-12345!',
    'abcdefghijklmnopqrstuvwxyz012345',
    'short',
  ])('%s is weak', (secret) => {
    expect(weaknessOf(secret)).toBeDefined();
  });

  it('made at random is taken', () => {
    expect(weaknessOf(GOOD_SECRET)).toBeUndefined();
    expect(weaknessOf('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')).toBeUndefined();
  });
});
