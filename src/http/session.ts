import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { asksOf } from '#/app/asks.ts';
import { barsOf } from '#/app/bars.ts';
import { Failure } from '#/app/failure.ts';
import { SESSION_DAYS, signIn, signOut, tokenHash, whoIs } from '#/app/session.ts';
import type { Site } from '#/app/site.ts';
import { needsSecondFactor } from '#/app/visit.ts';
import type { Entrant } from '#/db/work.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { registrationTeam } from '#/domain/guide/mail.ts';
import { may, mayRegister } from '#/domain/people/rights.ts';
import { mayGovernGuide, mayKeepCustomers, mayReadSurveys } from '#/domain/people/role.ts';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { COOKIE, locale, tokenOf } from './context.ts';
import { originOf } from './origin.ts';
import { session, signIn as credentials } from './shapes/session.ts';
import { viewGate } from './views/gate.ts';

const tags = ['session'];
const NOTHING_BARRED = { barred: [], closed: [] };
const NOTHING_ASKED = { phone: null, mailRefused: false, consent: null };

/** Sign-in, sign-out and who is signed in. A sign-in from another site's page is refused by its own headers. */
export const sessionRoutes =
  (site: Site, secureCookie: boolean): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/session', { schema: { tags, response: { 200: session } } }, async (request) => {
      const hash = tokenOf(request);
      const person = await whoIs(site, hash);
      if (!person) throw new Failure('session/none');
      return await viewOf(site, request, person, hash);
    });

    app.post(
      '/session',
      {
        schema: { tags, body: credentials, response: { 200: session } },
        config: {
          rateLimit: {
            max: 120,
            timeWindow: '1 minute',
          },
        },
      },
      async (request, reply) => {
        checkOwnPage(request);
        const { email, password, code } = request.body;
        const token = await signIn(site, email, password, originOf(request), code);
        return await enteredAs(site, request, reply, token, secureCookie);
      },
    );

    app.delete('/session', { schema: { tags, response: { 204: z.null() } } }, async (request, reply) => {
      const hash = tokenOf(request);
      const person = await whoIs(site, hash);
      if (person && request.headers['x-guiche-csrf'] !== person.csrf) throw new Failure('session/csrf');
      if (hash !== undefined) await signOut(site, hash);
      return reply.clearCookie(COOKIE, { path: '/' }).code(204).send(null);
    });
  };

/** Nobody is signed in by another site's page. @throws Failure `session/csrf` */
export function checkOwnPage(request: FastifyRequest): void {
  if (request.headers['sec-fetch-site'] === 'cross-site') throw new Failure('session/csrf');
}

/** Gives the browser its session, and the page what it shows of it. */
export async function enteredAs(
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  secureCookie: boolean,
): Promise<z.infer<typeof session>> {
  const hash = tokenHash(token);
  const person = await whoIs(site, hash);
  if (!person) throw new Failure('session/none');
  keepCookie(reply, token, secureCookie);
  return await viewOf(site, request, person, hash);
}

function keepCookie(reply: FastifyReply, token: string, secure: boolean): void {
  const maxAge = SESSION_DAYS * 86_400;
  reply.setCookie(COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge });
}

async function viewOf(
  site: Site,
  request: FastifyRequest,
  person: Entrant,
  hash: string | undefined,
): Promise<z.infer<typeof session>> {
  const { guide } = site.guides.current;
  const bars = person.kind === 'contact' ? await barsOf(site, hash) : NOTHING_BARRED;
  const why = (refusal: Refusal) => {
    const { code, detail, sendTo } = viewGate(guide, refusal, site.now(), locale(request));
    return { code: code ?? '', detail: detail ?? '', sendTo };
  };
  const barred = bars.barred.map(({ intent, refusal }) => ({ intent, ...why(refusal) }));
  const closed = bars.closed.map(({ company, refusal }) => ({ company, ...why(refusal) }));
  const asks = person.kind === 'contact' ? await asksOf(site, hash) : NOTHING_ASKED;
  const secondFactorNeeded = needsSecondFactor({ person, guides: site.guides });
  const { unvouched = 0 } = person;
  return { ...view(person, registrationTeam(guide)), barred, closed, unvouched, asks, secondFactorNeeded };
}

function view(
  { id, name, email, kind, team, roles, csrf, companies }: Entrant,
  registration: string | undefined,
): Omit<z.infer<typeof session>, 'barred' | 'closed' | 'unvouched' | 'asks' | 'secondFactorNeeded'> {
  return {
    person: {
      id,
      name,
      email,
      kind,
      team,
      governs: mayGovernGuide(roles),
      leads: mayReadSurveys(roles),
      keepsCustomers: mayKeepCustomers(roles),
      registers: mayRegister({ roles, team }, registration),
      keepsEntry: may('entry', roles),
      keepsPrivacy: may('privacy', roles),
    },
    companies: [...companies],
    csrf,
  };
}
