import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { refusalsEn } from '#/text/refusals/en.ts';
import { refusalsPtBr } from '#/text/refusals/pt-br.ts';
import { aServer, type TestServer } from '../a-server.ts';

const WEB = resolve('dist/web');

let server: TestServer;
let number: string;
beforeAll(async () => {
  server = await aServer('totvs', existsSync(WEB) ? { web: WEB } : {});
  number = await server.house.open();
});
afterAll(() => server.close());

describe('a problem', () => {
  const refused = (language: string) =>
    server.ask('joao', {
      url: `/api/v1/portal/tickets/${number}/events`,
      method: 'POST',
      payload: { event: 'accepted' },
      headers: { 'accept-language': language },
    });

  it('is told by RFC 9457, in Portuguese, with a type that stays', async () => {
    const answer = await refused('');
    expect(answer.statusCode).toBe(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.headers['content-language']).toBe('pt-BR');
    expect(answer.json()).toEqual({
      type: 'acceptance/not-awaiting',
      title: 'acceptance/not-awaiting',
      status: 409,
      detail: 'Este chamado não está aguardando a aprovação de uma solução.',
      facts: {},
    });
  });

  it.for([
    ['en', 'en'],
    ['en-GB,pt;q=0.5', 'en'],
    ['fr,en;q=0.5', 'en'],
    ['pt-BR,en;q=0.9', 'pt-BR'],
    ['de', 'pt-BR'],
    [';;;,q=x', 'pt-BR'],
    ['x'.repeat(4_000), 'pt-BR'],
  ] as const)('in the language of “%s”: %s', async ([asked, language]) => {
    const answer = await refused(asked);
    expect(answer.headers['content-language']).toBe(language);
    const catalog = language === 'en' ? refusalsEn : refusalsPtBr;
    expect(answer.json().type).toBe('acceptance/not-awaiting');
    const words = catalog['acceptance/not-awaiting'] as () => string;
    expect(answer.json().detail).toBe(words());
  });

  it('names the field, and not what was wrong inside', async () => {
    const answer = await server.ask('joao', {
      url: '/api/v1/portal/tickets',
      method: 'POST',
      payload: { subject: 5 },
    });
    expect(answer.statusCode).toBe(422);
    const { type, fields } = answer.json();
    expect(type).toBe('request/invalid');
    expect(fields.map(({ field }: { field: string }) => field)).toContain('subject');
    expect(answer.body).not.toMatch(/zod|expected|invalid_type|stack/i);
  });

  it('that is a fault of ours says nothing of its cause', async () => {
    await server.house.owner.query(
      'alter table ticket_event add constraint broken check (body is null) not valid',
    );
    const answer = await server.ask('marina', {
      url: `/api/v1/desk/tickets/${number}/events`,
      method: 'POST',
      payload: { event: 'replied', text: 'x' },
    });
    await server.house.owner.query('alter table ticket_event drop constraint broken');
    expect([answer.statusCode, answer.json().type]).toEqual([500, 'unexpected']);
    expect(answer.body).not.toMatch(/broken|constraint|ticket_event|select|insert|23514/i);
    expect(answer.json().detail).toContain('Nada do que você escreveu se perdeu');
  });
});

describe('headers', () => {
  it.for([
    '/api/v1/site',
    '/api/v1/session',
    '/api/v1/nothing',
    '/healthz',
    '/api/v1/portal/home',
    '/dev/mail.json',
  ])('of %s keep a browser from guessing, framing and keeping', async (url) => {
    const { headers } = await server.ask('joao', { url });
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('over TLS ask for TLS ever after, and the cookie never leaves without', async () => {
    const secure = await aServer('totvs', { secure: true });
    onTestFinished(() => secure.close());
    const answer = await secure.ask(undefined, {
      url: '/api/v1/session',
      method: 'POST',
      payload: { email: 'joao@padaria.example', password: 'uma senha só de teste' },
    });
    expect(answer.headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
    expect(answer.headers['set-cookie']).toMatch(/; Secure/);
  });

  it('metrics are for this machine only', async () => {
    for (const [remoteAddress, headers] of [
      ['10.0.0.7', {}],
      ['127.0.0.1', { 'x-forwarded-for': '10.0.0.7' }],
    ] as const) {
      const answer = await server.app.inject({ url: '/metrics', remoteAddress, headers });
      expect(answer.body).not.toContain('process_cpu');
    }
    expect((await server.app.inject({ url: '/metrics' })).body).toContain('process_cpu');
  });
});

describe.runIf(existsSync(WEB))('a page', () => {
  it.for(['/', '/entrar', '/chamados/123', '/atendimento?x=<script>alert(1)</script>'])(
    '%s runs only what it marked itself',
    async (url) => {
      const answer = await server.ask(undefined, { url });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      const policy = String(answer.headers['content-security-policy']);
      const [, nonce = ''] = /script-src 'self' 'nonce-([^']+)'/.exec(policy) ?? [];
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).not.toMatch(/unsafe|\*|http:|https:/);
      for (const part of [
        "default-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "connect-src 'self'",
      ])
        expect(policy).toContain(part);
      expect(answer.body).toContain(nonce);
      expect(answer.body).not.toContain('__NONCE__');
      expect(answer.body).not.toContain('alert(1)');
      for (const [tag, inside] of answer.body.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g))
        expect([tag.includes('src='), inside]).toEqual([true, '']);
      expect(answer.body).not.toMatch(/<style\b|\son\w+=|javascript:/i);
      expect(answer.headers['cache-control']).toBe('no-store');
      const again = await server.ask(undefined, { url });
      expect(again.headers['content-security-policy']).not.toBe(policy);
    },
  );

  it('its files are for ever and are what they say; there is no way out of their folder', async () => {
    const { body } = await server.ask(undefined, { url: '/' });
    const [, file = ''] = /src="(\/assets\/[^"]+\.js)"/.exec(body) ?? [];
    const { headers } = await server.ask(undefined, { url: file });
    expect(headers['content-type']).toMatch(/javascript/);
    expect(headers['cache-control']).toMatch(/max-age=31536000, immutable/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    for (const url of [
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/....//package.json',
      '/assets/.%00',
      join('/assets', 'x'.repeat(180)),
    ]) {
      const answer = await server.ask(undefined, { url });
      expect([url, answer.body.includes('"guiche"')]).toEqual([url, false]);
      expect(answer.statusCode >= 400 || answer.body.startsWith('<!doctype html>')).toBe(true);
    }
  });
});
