import { renameSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { people } from '../a-company.ts';
import { postgresPid, until } from '../start/a-machine.ts';
import { aHouseholdFolder, aRunningServer, signedIn } from './a-running-server.ts';
import { FORM } from './customers.ts';

describe('while the database is away', () => {
  it('every route says so in Portuguese, and works again without a restart', async () => {
    const data = await aHouseholdFolder();
    const server = await aRunningServer(data);
    const headers = await signedIn(server.url, people.joao);
    const ask = async (path: string, init: RequestInit = {}) => {
      const answer = await fetch(`${server.url}${path}`, { headers, ...init });
      return {
        status: answer.status,
        body: await answer.text(),
        type: answer.headers.get('content-type') ?? '',
      };
    };
    const send = () =>
      ask('/api/v1/portal/tickets', {
        method: 'POST',
        body: JSON.stringify({ ...FORM, key: crypto.randomUUID() }),
      });
    expect((await send()).status).toBe(201);

    // Without its version PostgreSQL does not come up again; the supervisor goes on trying.
    const version = join(data, 'postgres', 'PG_VERSION');
    renameSync(version, `${version}.away`);
    process.kill(postgresPid(data), 'SIGKILL');
    await until(async () => (await ask('/readyz')).status === 503);
    const during = [await ask('/api/v1/portal/home'), await send(), await ask('/api/v1/session')];
    for (const { status, type, body } of during) {
      expect([status, type]).toEqual([503, 'application/problem+json; charset=utf-8']);
      expect(JSON.parse(body)).toMatchObject({
        type: 'database/away',
        detail: expect.stringMatching(/^O banco de dados não está respondendo agora/),
      });
      expect(body).not.toMatch(/PGSQL|ECONN|socket|postgres/i);
    }
    expect((await ask('/readyz')).status).toBe(503);
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/api/v1/site')).status).toBe(200);

    renameSync(`${version}.away`, version);
    await until(async () => (await ask('/readyz')).status === 200);
    expect([(await ask('/api/v1/portal/home')).status, (await send()).status]).toEqual([200, 201]);
    expect(server.child.exitCode).toBeNull();
  });
});
