import { createServer } from 'node:net';

/** Over a unix socket the port is only part of the socket's name. */
export const UNIX_PORT = 5432;

/** A TCP port of this machine that nobody listens on, for Windows. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : UNIX_PORT));
    });
  });
}
