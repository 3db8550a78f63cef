import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isAlive } from '#/db/embedded/process-identity.ts';
import { aStoppedCluster } from './a-cluster.ts';
import { aFolder, postgresPid, project, run, until, type Program } from './a-machine.ts';

function startServer(data: string, settings: Record<string, string> = {}, args: string[] = []): Program {
  const environment = { ...process.env, GUICHE_DATA: data, PORT: '0', GUICHE_ENV: 'test', ...settings };
  return run('src/server.ts', args, data, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}

function listenSomewhere(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
    });
  });
}

describe('npm start', () => {
  it('ends with the line that says where, and SIGTERM stops everything in order', async () => {
    const data = await aStoppedCluster();
    const server = startServer(data);
    const line = await server.says('Guichê ready at');
    expect(line).toMatch(/^Guichê ready at http:\/\/localhost:\d+$/);
    expect((await fetch(line.split(' ').at(-1) ?? '')).status).toBeLessThan(500);
    const postgres = postgresPid(data);
    server.child.kill('SIGTERM');
    const { code, said } = await server.ended;
    expect(code).toBe(0);
    expect(said).not.toContain('    at ');
    expect(isAlive(postgres)).toBe(false);
  });

  it('keeps one vendor in a data folder: another demo is refused, and told where to go', async () => {
    const data = await aStoppedCluster();
    const totvs = startServer(data, {}, ['--demo', 'totvs']);
    await totvs.says('Guichê ready at');
    totvs.child.kill('SIGTERM');
    await totvs.ended;
    const { code, said } = await startServer(data, {}, ['--demo', 'prosoft']).ended;
    expect(code).toBe(1);
    expect(said).toContain('já tem a empresa de TOTVS');
    expect(said).toContain('GUICHE_DATA=./data-prosoft npm start -- --demo prosoft');
  });

  it('an impatient second Ctrl-C leaves no PostgreSQL behind', async () => {
    const data = await aStoppedCluster();
    const server = startServer(data);
    await server.says('Guichê ready at');
    const postgres = postgresPid(data);
    server.child.kill('SIGINT');
    server.child.kill('SIGINT');
    await server.ended;
    expect(isAlive(postgres)).toBe(false);
  });

  it('ends when npm, which started it, is killed', async () => {
    const data = await aStoppedCluster();
    const settings = { GUICHE_DATA: data, PORT: '0', npm_lifecycle_event: 'start' };
    const shell = spawn('sh', ['-c', `'${process.execPath}' src/server.ts & wait`], {
      cwd: project,
      env: { ...process.env, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => shell.stdout.once('data', resolve));
    const postgres = postgresPid(data);
    shell.kill('SIGKILL');
    await until(() => !isAlive(postgres));
    expect(() => postgresPid(data)).toThrow('no PostgreSQL runs');
  });

  it('a port in use is a sentence with another port to try, and PostgreSQL is stopped again', async () => {
    const { server: other, port } = await listenSomewhere();
    onTestFinished(() => void other.close());
    const data = await aStoppedCluster();
    const { code, said } = await startServer(data, { PORT: String(port) }).ended;
    expect(said).toContain(`A porta ${port} já está em uso`);
    expect(said).toContain(`PORT=${port + 1} npm start`);
    expect(said).not.toContain('    at ');
    expect(code).toBe(1);
    expect(() => postgresPid(data)).toThrow('no PostgreSQL runs');
  });

  it.for([
    [{ GUICHE_ENV: 'production' }, [], 'GUICHE_SECRET is compulsory in production'],
    [{ PORT: 'http' }, [], 'PORT must be a number'],
    [{}, ['--what'], 'usage: npm start'],
  ] as const)('a setting that cannot be used ends with 2: %j %j', async ([settings, args, english]) => {
    const { code, said } = await startServer(aFolder(), settings, [...args]).ended;
    expect(said).toContain(english);
    expect(said).not.toContain('    at ');
    expect(code).toBe(2);
  });
});
