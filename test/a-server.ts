import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { listen } from '#/db/listen.ts';
import { makeBroadcast, type Broadcast } from '#/http/broadcast.ts';
import { buildHttp } from '#/http/server.ts';
import type { Name } from './a-company.ts';
import { aSite, type TestSite } from './a-site.ts';

export interface TestServer {
  readonly house: TestSite;
  readonly app: FastifyInstance;
  readonly broadcast: Broadcast;
  /** Sends a request as one of the story's people, with her cookie and proof; as nobody without a name. */
  ask(
    name: Name | undefined,
    request: InjectOptions & { readonly url: string },
  ): Promise<LightMyRequestResponse>;
  /** What a browser sends along for her. */
  headersOf(name: Name): Promise<{ cookie: string; 'x-guiche-csrf': string }>;
  close(): Promise<void>;
}

const quiet = { info: () => {}, warn: () => {} };

/** The real HTTP application over a site of its own, with live events; called in-process unless it is made to listen. */
export async function aServer(
  guide?: Parameters<typeof aSite>[0],
  { web, secure = false }: { readonly web?: string; readonly secure?: boolean } = {},
): Promise<TestServer> {
  const house = await aSite(guide);
  const broadcast = makeBroadcast(house.site);
  const missed = () => broadcast.all('refresh', {});
  const ignore = () => {};
  const listening = await listen(
    house.connection,
    quiet,
    broadcast.changed,
    missed,
    ignore,
    broadcast.present,
  );
  const dev = { mails: () => [], moveClock: async () => {}, timeZone: 'America/Sao_Paulo' };
  const { site, owner } = house;
  const app = await buildHttp({
    site,
    owner,
    broadcast,
    demo: [],
    manualClock: true,
    dev,
    address: () => 'http://localhost:3000',
    secure,
    secret: 'only a test keeps this secret',
    web,
    logger: undefined,
  });
  const proofs = new Map<Name, Promise<string>>();
  const proofOf = async (cookie: string) => {
    const answer = await app.inject({ url: '/api/v1/session', headers: { cookie } });
    return answer.json<{ csrf: string }>().csrf;
  };
  const headersOf: TestServer['headersOf'] = async (name) => {
    const cookie = `guiche_session=${house.tokens[name]}`;
    const proof = proofs.get(name) ?? proofOf(cookie);
    proofs.set(name, proof);
    return { cookie, 'x-guiche-csrf': await proof };
  };
  return {
    house,
    app,
    broadcast,
    headersOf,
    ask: async (name, request) =>
      await app.inject({ ...request, headers: { ...(name && (await headersOf(name))), ...request.headers } }),
    close: async () => {
      broadcast.close();
      await listening.stop();
      await app.close();
      await house.close();
    },
  };
}
