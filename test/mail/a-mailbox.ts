import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImapFlow } from 'imapflow';
import { describe } from 'vitest';
import { isCompulsory } from '../../scripts/debian.mjs';
import { findDovecot } from '../../scripts/dovecot.mjs';

const found = findDovecot();

/** Tests with a real mail server. Without one they are reported as skipped; where CI=true that is a failure. */
export const withMailbox = found || isCompulsory() ? describe : describe.skip;

export interface Mailbox {
  readonly url: string;
  /** Lays a mail into the inbox, as if it had arrived at that instant. */
  arrives(source: string, at: number): Promise<void>;
  /** Numbers and marks of all that is in the inbox. */
  content(): Promise<readonly { readonly uid: number; readonly flags: readonly string[] }[]>;
  /** Throws the inbox away and makes another, whose numbers begin anew. */
  begun(): Promise<void>;
  /** The server goes away at once, or comes back. */
  stop(): Promise<void>;
  start(): Promise<void>;
  close(): Promise<void>;
}

const USER = 'suporte';
const PASSWORD = 'senha@da:caixa';

/** A real Dovecot with one mailbox, on a port and a folder of its own. */
export async function aMailbox(): Promise<Mailbox> {
  if (!found) throw new Error('no Dovecot was found: install the package dovecot-imapd');
  // Sockets lie in it, whose paths may not be long.
  const folder = mkdtempSync('/tmp/gcx-');
  const port = await freePort();
  makeInbox(folder);
  writeFileSync(join(folder, 'dovecot.conf'), configuration(folder, port));
  chmodSync(folder, 0o755);
  let server: ChildProcess | undefined;

  const client = async () => {
    const auth = { user: USER, pass: PASSWORD };
    const fresh = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false });
    fresh.on('error', () => {});
    await fresh.connect();
    return fresh;
  };
  const within = async <Result>(work: (client: ImapFlow) => Promise<Result>): Promise<Result> => {
    const open = await client();
    return await work(open).finally(() => open.logout().catch(() => {}));
  };
  const start = async () => {
    server = spawn(found, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore', detached: true });
    for (let tries = 0; ; tries++) {
      const isUp = await within(async () => true).catch(() => false);
      if (isUp) return;
      if (tries > 100) {
        await stop();
        throw new Error('Dovecot did not start');
      }
      await sleep(100);
    }
  };
  const stop = async () => {
    const going = server;
    server = undefined;
    if (!going || going.exitCode !== null) return;
    const gone = once(going, 'exit');
    process.kill(-(going.pid ?? 0), 'SIGTERM');
    await gone;
  };
  await start();
  return {
    url: `imap://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}`,
    arrives: (source, at) =>
      within(async (open) => void (await open.append('INBOX', source, [], new Date(at)))),
    content: () =>
      within(async (open) => {
        await open.mailboxOpen('INBOX', { readOnly: true });
        const all = await open.fetchAll('1:*', { uid: true, flags: true });
        return all.map(({ uid, flags }) => ({ uid, flags: [...(flags ?? [])] }));
      }),
    begun: async () => {
      await stop();
      rmSync(join(folder, 'mail'), { recursive: true });
      makeInbox(folder);
      // The number of a validity is the second it was made in.
      await sleep(1_100);
      await start();
    },
    stop,
    start,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Mail of root is nobody's: a mail server does not work for root. Elsewhere it is ourselves. */
const NOBODY = 65_534;
const { uid, gid, username } = userInfo();
const owner = uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };

function makeInbox(folder: string): void {
  mkdirSync(join(folder, 'mail'));
  chownSync(join(folder, 'mail'), owner.uid, owner.gid);
}

const configuration = (folder: string, port: number) => `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap
ssl = no
disable_plaintext_auth = no
${uid === 0 ? '' : `default_internal_user = ${username}\ndefault_login_user = ${username}\ndefault_internal_group =`}
first_valid_uid = 0
mail_location = maildir:${folder}/mail
auth_mechanisms = plain login
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${owner.uid} gid=${owner.gid} home=${folder}/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}
