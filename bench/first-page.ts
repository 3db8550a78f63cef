import { chromium, type Browser } from 'playwright-core';
import { chromiumOptions, findChromium } from '../scripts/chromium.mjs';
import { number, type Figure, type Measured } from './figure.ts';
import { signIn, startServer, type SignedIn } from './running-server.ts';

/** Requests that follow the page itself: what is shown in it, and the line for live events. */
const SETTLES_MS = 2_000;
const KILO = 1_000;

interface Loaded {
  readonly kind: 'page' | 'code' | 'font' | 'data' | 'other';
  readonly url: string;
  readonly bytes: number;
}

/** What a browser that was never here loads before it shows the first page of each face. */
export async function measure(): Promise<Measured> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    return { figures: [], notes: ['No Chromium on this machine; not measured.'] };
  const server = await startServer({ args: ['--demo', 'totvs'] });
  const browser = await chromium.launch({ executablePath, args: [...chromiumOptions] });
  try {
    const portal = await visit(browser, server.url, '/', await signIn(server, 'customer'));
    const desk = await visit(browser, server.url, '/atendimento', await signIn(server, 'agent'));
    if (process.argv.includes('--show'))
      for (const { kind, bytes, url } of [...portal, ...desk]) console.log(kind.padEnd(5), bytes, url);
    return {
      figures: [...(await figures('portal', portal, 200, 8)), ...(await figures('desk', desk, 300))],
      notes: [
        'Chromium with an empty cache, signed in, from the address to the settled page; bytes as they came over the wire (compressed, with headers). Code is JavaScript and CSS together; its aim is set for gzip, which older proxies and browsers speak, while the browser here takes brotli. The line for live events stays open and counts as a request without bytes. `npm run bench -- first-page --show` lists them.',
      ],
    };
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function visit(browser: Browser, url: string, path: string, { cookie }: SignedIn): Promise<Loaded[]> {
  const context = await browser.newContext();
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const asked = new Map<string, Loaded>();
  wire.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (!response.url.startsWith('http')) return;
    asked.set(requestId, { kind: kindOf(type), url: response.url, bytes: response.encodedDataLength });
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const known = asked.get(requestId);
    if (known) asked.set(requestId, { ...known, bytes: encodedDataLength });
  });
  await page.goto(`${url}${path}`);
  await page.waitForTimeout(SETTLES_MS);
  await context.close();
  return [...asked.values()];
}

function kindOf(type: string): Loaded['kind'] {
  if (type === 'Document') return 'page';
  if (type === 'Script' || type === 'Stylesheet') return 'code';
  if (type === 'Font') return 'font';
  return ['Fetch', 'XHR', 'EventSource'].includes(type) ? 'data' : 'other';
}

/** Bytes of an address for those who speak gzip. */
async function gzipped(url: string): Promise<number> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
  if (answer.headers.get('content-encoding') !== 'gzip') throw new Error(`${url} came uncompressed`);
  return Number(answer.headers.get('content-length'));
}

async function figures(
  face: string,
  loaded: readonly Loaded[],
  mostCode: number,
  mostRequests?: number,
): Promise<Figure[]> {
  const sum = (bytes: readonly number[]) => bytes.reduce((all, one) => all + one, 0) / KILO;
  const bytesOf = (kind: Loaded['kind']) =>
    sum(loaded.filter((one) => one.kind === kind).map(({ bytes }) => bytes));
  const code = await Promise.all(loaded.filter(({ kind }) => kind === 'code').map(({ url }) => gzipped(url)));
  const data = loaded.filter(({ kind }) => kind === 'data').length;
  const requests = `${loaded.length} (${loaded.length - data} for the page, ${data} for what it shows)`;
  return [
    {
      what: `${face}: code, gzip`,
      value: `${number(sum(code))} kB`,
      aim: { words: `≤ ${mostCode} kB`, met: sum(code) <= mostCode },
    },
    mostRequests === undefined
      ? { what: `${face}: requests`, value: requests }
      : {
          what: `${face}: requests`,
          value: requests,
          aim: { words: `≤ ${mostRequests}`, met: loaded.length <= mostRequests },
        },
    {
      what: `${face}: everything as it came`,
      value: `${number(sum(loaded.map(({ bytes }) => bytes)))} kB: code ${number(bytesOf('code'))}, fonts ${number(bytesOf('font'))}, data ${number(bytesOf('data'))}`,
    },
  ];
}
