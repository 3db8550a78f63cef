import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { outsideWeb } from './outside-web.ts';

const opened: (() => void)[] = [];
afterEach(() => {
  for (const end of opened.splice(0)) end();
});

/** A server on this machine; its address. */
async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  opened.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const why = (asking: Promise<unknown>) =>
  asking.then(
    () => 'asked',
    (error: { why?: string; code?: string; name: string }) => error.why ?? error.code ?? error.name,
  );

describe('an address somebody typed', () => {
  it.for([
    'https://127.0.0.1',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://0x7f.1',
    'https://2130706433',
    'https://10.1.2.3',
    'https://172.31.0.1',
    'https://192.168.0.1',
    'https://169.254.169.254/latest/meta-data/',
    'https://100.64.0.1',
    'https://0.0.0.0',
    'https://224.0.0.1',
    'https://[fd00::1]',
    'https://[fe80::1]',
    'https://[::ffff:10.0.0.1]',
    'https://[64:ff9b::a00:1]',
    'https://[2002:a00:1::]',
    // A name that stands for a place inside, as it is looked up.
    'https://localhost',
  ])('inside is not asked: %s', async (address) => {
    expect(await why(outsideWeb()(address))).toBe('inside');
  });

  it.for(['http://padaria.example', 'ftp://padaria.example', 'file:///etc/passwd', 'data:,x'])(
    'without TLS is not asked: %s',
    async (address) => {
      expect(await why(outsideWeb()(address))).toBe('not-https');
    },
  );

  it('of this machine is asked in development, and private networks where the setting says so', async () => {
    const address = await listening((_request, answer) => answer.end('ok'));
    expect(await why(outsideWeb()(address))).toBe('not-https');
    expect(await (await outsideWeb({ thisMachine: true })(address)).text()).toBe('ok');
    expect(await why(outsideWeb({ thisMachine: true })('http://10.0.0.1'))).toBe('inside');
    expect(await why(outsideWeb({ privateNetworks: true })('https://169.254.169.254'))).toBe('inside');
    const gone = new AbortController();
    gone.abort();
    const asked = outsideWeb({ privateNetworks: true })('https://10.0.0.1', { signal: gone.signal });
    expect(await why(asked)).not.toBe('inside');
  });

  it('that sends us elsewhere is not followed, and one that never ends is not read to its end', async () => {
    const address = await listening((request, answer) => {
      if (request.url === '/moved') answer.writeHead(302, { location: 'http://10.0.0.1/' }).end();
      else answer.end('x'.repeat(600 * 1024));
    });
    const ask = outsideWeb({ thisMachine: true });
    expect((await ask(`${address}/moved`)).status).toBe(302);
    expect(await why(ask(`${address}/long`))).toBe('too-long');
  });
});
