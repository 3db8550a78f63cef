import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The product itself, started as `npm start` does, on a folder of its own. */
export interface RunningServer {
  readonly url: string;
  readonly child: ChildProcess;
  readonly said: string;
  stop(): Promise<void>;
}

export interface Starting {
  readonly args?: readonly string[];
  /** Options of Node, such as a file to load first. */
  readonly node?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Keeps the data of an earlier start. */
  readonly data?: string;
}

/** @throws Error with everything the server said, when it ends before it is ready */
export async function startServer({
  args = [],
  node = [],
  env = {},
  data,
}: Starting = {}): Promise<RunningServer> {
  const folder = data ?? aFolder();
  const child = spawn(process.execPath, [...node, ...startOptions(), ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', GUICHE_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (part) => {
        said += String(part);
        const [, url] = /ready at (\S+)/.exec(said) ?? [];
        if (url) resolve(url);
      });
    child.once('exit', () => reject(new Error(`the server ended:\n${said}`)));
  });
  const url = await ready;
  return {
    url,
    child,
    said,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      if (data === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const aFolder = () => mkdtempSync(join(tmpdir(), 'guiche-bench-'));

/** What `npm start` gives to Node: its options and the server's file. */
function startOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return scripts.start.split(' ').slice(1);
}

/** Somebody signed in over HTTP, as a browser would be. */
export interface SignedIn {
  readonly cookie: string;
  readonly csrf: string;
}

/** Signs in with the demo's customer or agent, as printed at the start. */
export async function signIn({ url, said }: RunningServer, who: 'customer' | 'agent'): Promise<SignedIn> {
  const people = [...said.matchAll(/^ {2}(.+?): .+ <(\S+)>, senha (.+)$/gm)];
  const [, , email, password] =
    people.find(([, role]) => role?.startsWith('Cliente') === (who === 'customer')) ?? [];
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { csrf } = (await answer.json()) as { csrf: string };
  const [cookie = ''] = answer.headers.getSetCookie().map((text) => text.split(';')[0] ?? '');
  return { cookie, csrf };
}
