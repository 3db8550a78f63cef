import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface House {
  readonly url: string;
  /** Moves the server's clock, `2026-03-02 14:20` in São Paulo; what is due by then has happened when this returns. */
  move(local: string): Promise<void>;
  /** Mails delivered so far to an address, the oldest first. */
  mailsTo(address: string): Promise<readonly { subject: string; text: string; at: string }[]>;
  close(): Promise<void>;
}

/** The real server as its own process: demo company, own data, time moved by hand. */
export async function aHouse(
  demo: 'totvs' | 'prosoft' | 'pronnus' | 'totall',
  settings: Readonly<Record<string, string>> = {},
): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'guiche-journey-'));
  const server = spawn(
    process.execPath,
    ['src/server.ts', '--demo', demo, '--clock', 'manual', '--port', '0'],
    {
      env: { ...process.env, GUICHE_DATA: data, GUICHE_ENV: 'development', DATABASE_URL: '', ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const url = await readyAt(server);
  const post = (path: string, body: object) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    url,
    move: async (local) => {
      const answer = await post('/api/v1/dev/clock', { now: `${local.replace(' ', 'T')}:00-03:00` });
      if (!answer.ok) throw new Error(`the clock did not move: ${await answer.text()}`);
    },
    mailsTo: async (address) => {
      const mails = (await (await fetch(`${url}/dev/mail.json`)).json()) as {
        to: string;
        subject: string;
        text: string;
        at: string;
      }[];
      return mails.filter(({ to }) => to.includes(address));
    },
    close: () =>
      new Promise((resolve) => {
        server.once('exit', () => {
          rmSync(data, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGTERM');
      }),
  };
}

function readyAt(server: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += part.toString();
      const [, url] = /ready at (\S+)/.exec(said) ?? [];
      if (url) resolve(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)));
  });
}
