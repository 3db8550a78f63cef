import { lookup as look } from 'node:dns';
import { request as plain, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as encrypted } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Which of the places inside may be asked; none where nothing is said. */
export interface Inside {
  /** Private networks: a vendor whose provider stands in her own house. */
  readonly privateNetworks?: boolean;
  /** This machine, without TLS too: for development and tests. */
  readonly thisMachine?: boolean;
}

/** A request to an address somebody typed. */
export interface OutsideRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type OutsideWeb = (url: string, request?: OutsideRequest) => Promise<Response>;

/** Why an address was not asked, or its answer not read. */
export class NotAsked extends Error {
  readonly why: 'not-https' | 'inside' | 'too-long';

  constructor(why: NotAsked['why']) {
    super(why);
    this.name = 'NotAsked';
    this.why = why;
  }
}

const MOST_BYTES = 512 * 1024;
const WITHIN_MS = 8_000;

/**
 * Asks addresses that people typed, and nothing behind the vendor's own wall: what a name stands for is looked at when
 * the connection is made, so that it cannot stand for something else a moment later. Redirects are answers like others;
 * nobody follows them.
 */
export const outsideWeb =
  (inside: Inside = {}): OutsideWeb =>
  async (address, { method = 'GET', headers = {}, body, signal } = {}) => {
    const url = new URL(address);
    const { protocol } = url;
    const isPlain = protocol === 'http:' && inside.thisMachine === true;
    if (protocol !== 'https:' && !isPlain) throw new NotAsked('not-https');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isAllowed(host, inside, isPlain)) throw new NotAsked('inside');
    const ends = AbortSignal.timeout(WITHIN_MS);
    const options: RequestOptions = {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
      lookup: lookedAt(inside, isPlain),
      signal: signal ? AbortSignal.any([signal, ends]) : ends,
      agent: false,
    };
    return await new Promise<Response>((resolve, reject) => {
      const request = (isPlain ? plain : encrypted)(url, options, (answer) => {
        whole(answer).then((content) => resolve(asResponse(answer, content)), reject);
      });
      request.on('error', reject);
      request.end(body);
    });
  };

async function whole(answer: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of answer) {
    const piece = Buffer.from(part);
    bytes += piece.length;
    if (bytes > MOST_BYTES) {
      answer.destroy();
      throw new NotAsked('too-long');
    }
    parts.push(piece);
  }
  return Buffer.concat(parts);
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

function asResponse({ statusCode = 502, headers }: IncomingMessage, content: Buffer): Response {
  const told = new Headers();
  for (const [name, value] of Object.entries(headers))
    for (const one of [value].flat()) if (one !== undefined) told.append(name, one);
  const body = WITHOUT_BODY.has(statusCode) ? null : new Uint8Array(content);
  return new Response(body, { status: statusCode, headers: told });
}

/** Looks a name up, and gives the connection only such addresses as may be asked. */
const lookedAt =
  (inside: Inside, isPlain: boolean): LookupFunction =>
  (host, options, done) => {
    look(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, '');
      const good = found.filter(({ address }) => isAllowed(address, inside, isPlain));
      const [first] = good;
      if (!first) return done(new NotAsked('inside'), '');
      return options.all === true ? done(null, good) : done(null, first.address, first.family);
    });
  };

function isAllowed(address: string, inside: Inside, isPlain: boolean): boolean {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (HERE.check(address, family)) return inside.thisMachine === true;
  if (isPlain) return false;
  if (PRIVATE.check(address, family)) return inside.privateNetworks === true;
  return !NOWHERE.check(address, family);
}

const listOf = (ranges: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', bits = ''] = range.split('/');
    list.addSubnet(net, Number(bits), net.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
};

const HERE = listOf(['127.0.0.0/8', '::1/128']);
/** RFC 1918, RFC 4193. */
const PRIVATE = listOf(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']);
/**
 * What no provider on the Internet has: link-local (where clouds keep their secrets), shared, reserved, tunnels (RFC 6890).
 * IPv4 inside IPv6 (::ffff:…) is looked at as the IPv4 it is.
 */
const NOWHERE = listOf([
  '0.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);
