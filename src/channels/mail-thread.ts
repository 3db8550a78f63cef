import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadMail } from './read-mail.ts';

/** Reads mails in a thread of their own: whoever writes one that takes minutes to read keeps nobody waiting. */
export interface MailThread {
  /** @throws Error for what is no mail, takes too long or needs too much memory */
  read(source: Buffer): Promise<ReadMail>;
  /** Ends the thread; the next mail begins another. */
  rest(): Promise<void>;
}

const PATIENCE_MS = 15_000;
const BEGINNING_MS = 60_000;
const MOST_MEGABYTES = 512;

/** What the thread answers. */
export type Answer = { readonly mail: ReadMail } | { readonly fault: string };

export function mailThread(patienceMs = PATIENCE_MS): MailThread {
  let worker: Promise<Worker> | undefined;

  async function rest(): Promise<void> {
    const going = worker;
    worker = undefined;
    await (await going)?.terminate();
  }

  async function read(source: Buffer): Promise<ReadMail> {
    const answer = await asked(source);
    if ('fault' in answer) throw new Error(answer.fault);
    return answer.mail;
  }

  async function asked(source: Buffer): Promise<Answer> {
    worker ??= begun();
    const thread = await worker;
    try {
      thread.postMessage(source);
      return await nextWord<Answer>(thread, patienceMs);
    } catch (error) {
      await rest();
      throw error;
    }
  }

  return { read, rest };
}

/** A thread that says it is ready: what it takes to begin is not held against a mail. */
async function begun(): Promise<Worker> {
  const worker = new Worker(new URL('./read-mail-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  // What it says while it is ended is nobody's any more.
  worker.on('error', () => {});
  await nextWord(worker, BEGINNING_MS);
  return worker;
}

/** One mail at a time: the thread's next word is the answer. */
async function nextWord<Word>(worker: Worker, patienceMs: number): Promise<Word> {
  const over = new AbortController();
  const late = AbortSignal.timeout(patienceMs);
  const signal = AbortSignal.any([over.signal, late]);
  try {
    const ended = once(worker, 'exit', { signal }).then(() => {
      throw new Error('the thread that reads mails ended');
    });
    const [word] = await Promise.race([once(worker, 'message', { signal }), ended]);
    return word as Word;
  } finally {
    over.abort();
  }
}
