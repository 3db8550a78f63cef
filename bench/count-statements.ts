// Loaded before the server (node --import): tells its parent what each request asked of PostgreSQL.
import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import pg from 'pg';

/** The messages one request sent to PostgreSQL, in order; one of them may hold several statements. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly messages: readonly string[];
}

const request = new AsyncLocalStorage<string[]>();

const listening = http.Server.prototype as unknown as {
  emit(this: unknown, event: string, ...args: unknown[]): boolean;
};
const asking = pg.Client.prototype as unknown as { query(this: unknown, ...args: unknown[]): unknown };
const original = { emit: Reflect.get(listening, 'emit'), query: Reflect.get(asking, 'query') };

listening.emit = function emit(event, ...args) {
  const pass = () => original.emit.call(this, event, ...args);
  if (event !== 'request') return pass();
  const [incoming, outgoing] = args as [http.IncomingMessage, http.ServerResponse];
  const messages: string[] = [];
  const { method = '', url = '' } = incoming;
  outgoing.once('finish', () => process.send?.({ method, url, messages } satisfies Asked));
  return request.run(messages, pass);
};

asking.query = function query(...args) {
  const [first] = args as [string | { text: string }];
  request.getStore()?.push(typeof first === 'string' ? first : first.text);
  return original.query.apply(this, args);
};
