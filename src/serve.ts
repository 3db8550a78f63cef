import { createServer } from 'node:http';
import type { ReadyConfig } from './config.ts';
import type { Connection, Log } from './db/connection.ts';

/** The running application: what answers at `url`, and how to end it (requests first, then jobs, then pools). */
export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** Stands in for the application until there is one. */
export function serve(config: ReadyConfig, _connection: Connection, _log: Log): Promise<Serving> {
  const server = createServer((_request, response) => response.end('Guichê\n'));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : config.port;
      resolve({
        url: `http://localhost:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
}
