import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DemoSignIn } from './app/demo-sign-in.ts';
import { guidesAtStart } from './app/guides.ts';
import { sealSecrets } from './app/seal-secrets.ts';
import type { Site } from './app/site.ts';
import { vaultOf } from './app/vault.ts';
import { fileStore } from './channels/file-store.ts';
import { openLocalMailbox } from './channels/local-mailbox.ts';
import { outsideWeb } from './channels/outside-web.ts';
import { mailIn } from './channels/mail-in.ts';
import { mailOut } from './channels/mail-out.ts';
import type { ReadyConfig } from './config.ts';
import type { Connection, Log } from './db/connection.ts';
import { listen } from './db/listen.ts';
import { migrate } from './db/migrate.ts';
import { StartFailure } from './db/start-failure.ts';
import { appPool, ownerPool } from './db/pool.ts';
import { makeBroadcast } from './http/broadcast.ts';
import { buildHttp } from './http/server.ts';
import { forgottenPassword, sendEntryMail } from './jobs/entry-mail.ts';
import { askArea } from './jobs/ask-area.ts';
import { remindSkill } from './jobs/remind-skill.ts';
import { remindTask } from './jobs/remind-task.ts';
import { sendNotice } from './jobs/send-notice.ts';
import { startForgetter } from './jobs/forgetter.ts';
import { startMailReader } from './jobs/mail-reader.ts';
import { startFileSweeper } from './jobs/file-sweeper.ts';
import { startSweeper } from './jobs/sweeper.ts';
import { warnTeam } from './jobs/warn-team.ts';
import { startWorker } from './jobs/worker.ts';
import { warm } from './domain/time/term.ts';
import { siteClock } from './site-clock.ts';

/** The running application: what answers at `url`, and how to end it (requests first, then jobs, then pools). */
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** Wires the whole by hand: database, guide, jobs, HTTP. */
export async function serve(config: ReadyConfig, connection: Connection, log: Log): Promise<Serving> {
  const ending: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (let end = ending.pop(); end; end = ending.pop()) await end();
  };
  try {
    const url = await wire(config, connection, log, ending);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function wire(
  config: ReadyConfig,
  connection: Connection,
  log: Log,
  ending: (() => Promise<unknown>)[],
): Promise<string> {
  const owner = ownerPool(connection, log);
  ending.push(() => owner.end());
  const pool = appPool(connection, log);
  ending.push(() => pool.end());
  await migrate(owner);

  const clock = siteClock(config.clock);
  const text = readFileSync(config.guide, 'utf8');
  const { guides, isFileNew } = await guidesAtStart(pool, text, config.guide, clock.now);
  if (config.demo && guides.current.guide.vendor.id !== config.demo)
    throw otherVendor(config.demo, guides.current.guide.vendor.name);
  if (isFileNew) log.warn(notInForce(config.guide));
  const files = fileStore(join(config.data, 'files'));
  const vault = vaultOf(config.secret);
  const outside = outsideWeb({
    privateNetworks: config.privateProviders,
    thisMachine: config.env !== 'production',
  });
  await sealSecrets(owner, vault, log);
  const site: Site = { pool, guides, now: clock.now, chance: Math.random, files, vault, outside };
  const { guide } = guides.current;
  for (const calendar of Object.values(guide.calendars)) warm(calendar, clock.now());
  const { timeZone, id: vendor } = guide.vendor;
  const demo = await demoSignIns(config, site, owner, log);

  const broadcast = makeBroadcast(site);
  ending.push(async () => broadcast.close());
  const readGuides = () =>
    void guides.reload().catch((error: unknown) => log.warn(`guide versions: ${String(error)}`));
  const missed = () => {
    readGuides();
    broadcast.all('refresh', {});
  };
  const listening = await listen(connection, log, broadcast.changed, missed, readGuides, broadcast.present);
  ending.push(() => listening.stop());

  const sweeper = startSweeper(site, log);
  ending.push(() => sweeper.stop());
  const fileSweeper = startFileSweeper(site, log);
  ending.push(() => fileSweeper.stop());
  const forgetter = startForgetter(site, log);
  ending.push(() => forgetter.stop());
  const mailbox = config.env !== 'production' && !config.mail ? await openLocalMailbox(clock.now) : undefined;
  if (mailbox) ending.push(() => mailbox.close());

  const moveClock =
    clock.move &&
    (async (now: number) => {
      clock.move?.(now);
      await sweeper.now();
      broadcast.all('clock', { now: new Date(now).toISOString() });
    });
  let url = ''; // known when it listens
  const app = await buildHttp({
    site,
    owner,
    broadcast,
    demo,
    manualClock: moveClock !== undefined,
    dev: mailbox && { mails: mailbox.mails, moveClock, timeZone },
    address: () => config.url ?? url,
    secure: config.url?.startsWith('https:') ?? false,
    secret: config.secret,
    trustProxy: config.trustProxy,
    web: existsSync(WEB) ? WEB : undefined,
    logger: pino({ level: 'warn' }),
  });
  ending.push(() => app.close());
  const address = await app.listen({ port: config.port, host: '::' });
  url = `http://localhost:${new URL(address).port}`;

  const from = config.mail?.from ?? `suporte@${vendor}.example`;
  const mail = mailOut(config.mail?.smtpUrl ?? mailbox?.url ?? '', from);
  ending.push(async () => mail.close());
  const post = {
    site,
    mail,
    locale: config.locale,
    url: config.url ?? url,
    secret: config.secret,
    host: `${vendor}.guiche.local`,
  };
  const tasks = {
    'send-notice': (payload: unknown) => sendNotice(post, payload),
    'ask-area': (payload: unknown) => askArea(post, payload),
    'remind-task': (payload: unknown) => remindTask(post, payload),
    'remind-skill': (payload: unknown) => remindSkill(post, payload),
    'forgotten-password': (payload: unknown) => forgottenPassword(site, payload),
    'send-entry-mail': (payload: unknown) => sendEntryMail(post, payload),
    'warn-team': (payload: unknown) => warnTeam(site, payload),
  };
  const worker = await startWorker(owner, tasks, log, { alone: config.databaseUrl === undefined });
  ending.push(() => worker.stop());
  if (config.imapUrl) {
    const reader = startMailReader(site, mailIn(config.imapUrl), [bareAddress(from)], log);
    ending.push(() => reader.stop());
  }
  return url;
}

/** The file was written anew since it was put in force: the guide in force goes on until somebody says otherwise. */
const notInForce = (file: string) =>
  `O arquivo ${file} não é o guia em vigor, que continua valendo. Veja o que mudaria: guiche guide plan ${file} / ` +
  `${file} is not the guide in force, which goes on. See what it would change: guiche guide plan ${file}`;

/** `Suporte <suporte@acme.example>` → `suporte@acme.example` */
const bareAddress = (from: string) => /<([^<>]+)>/.exec(from)?.[1] ?? from;

const WEB = join(import.meta.dirname, '..', 'dist', 'web');

async function demoSignIns(
  config: ReadyConfig,
  site: Site,
  owner: ReturnType<typeof ownerPool>,
  log: Log,
): Promise<DemoSignIn[]> {
  if (!config.demo) return [];
  const { openDemo } = await import('./demo/open-demo.ts');
  return await openDemo(config.demo, site, owner, log);
}

/** A data folder holds one vendor; showing another one's sign-ins over it would let nobody in. */
function otherVendor(demo: string, own: string): StartFailure {
  const command = `GUICHE_DATA=./data-${demo} npm start -- --demo ${demo}`;
  return new StartFailure(
    `Esta pasta de dados já tem a empresa de ${own}. Para esta demonstração use outra: ${command}`,
    `This data folder holds the company of ${own} already. Use another one for this demo: ${command}`,
  );
}
