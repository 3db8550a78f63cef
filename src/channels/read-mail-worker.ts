// The thread in which mails are read (mail-thread.ts): gets a source, answers with the mail or why it is none.
import { parentPort } from 'node:worker_threads';
import type { Answer } from './mail-thread.ts';
import { readMail } from './read-mail.ts';

const say = (answer: Answer | 'ready') => parentPort?.postMessage(answer);

parentPort?.on('message', (source: Uint8Array) => {
  readMail(Buffer.from(source)).then(
    (mail) => say({ mail }),
    (error: unknown) => say({ fault: error instanceof Error ? error.message : String(error) }),
  );
});

say('ready');
