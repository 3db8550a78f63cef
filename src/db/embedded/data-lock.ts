import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartFailure, systemCode } from '../start-failure.ts';
import { isRunning, ownIdentity, processSpace, type ProcessIdentity } from './process-identity.ts';

const BEAT_MS = 3000;
const SILENT_MS = 4 * BEAT_MS;

/**
 * Makes this process the only one that works on a data folder.
 *
 * The owner is known by process number and start time, so a number used again locks nobody out. An owner in
 * another container cannot be asked whether it lives: its file is touched every 3 s, and is taken over after 12 s of silence.
 *
 * @returns gives the folder back
 * @throws StartFailure when another Guichê works on it
 */
export async function lockData(folder: string): Promise<() => void> {
  const lock = join(folder, 'guiche.lock');
  const draft = join(folder, `guiche.lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(draft, JSON.stringify(ownIdentity()));
  try {
    while (!isTaken(draft, lock)) await clearAway(lock, draft, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return holding(lock);
}

/** A hard link appears whole or not at all: nobody ever reads half an owner. */
function isTaken(draft: string, lock: string): boolean {
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function clearAway(lock: string, draft: string, folder: string): Promise<void> {
  const seen = readLock(lock);
  if (seen === undefined) return;
  if (await lives(lock, seen)) throw alreadyRunning(folder, ownerOf(seen)?.pid);
  const aside = `${draft}.old`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const wasOther = readLock(aside) !== seen;
  if (wasOther) isTaken(aside, lock); // somebody was quicker; what we moved was theirs
  rmSync(aside, { force: true });
}

async function lives(lock: string, content: string): Promise<boolean> {
  const owner = ownerOf(content);
  if (!owner) return false;
  return owner.space === processSpace() ? isRunning(owner) : beats(lock);
}

/** Watches the lock of another container (or of the boot before this one) until it is touched, or is silent for long enough. */
async function beats(lock: string): Promise<boolean> {
  const first = touchedAt(lock);
  const end = Math.min(first ?? 0, Date.now()) + SILENT_MS;
  while (Date.now() < end) {
    await sleep(BEAT_MS / 6);
    if (touchedAt(lock) !== first) return true;
  }
  return false;
}

function touchedAt(lock: string): number | undefined {
  try {
    return statSync(lock).mtimeMs;
  } catch {
    return undefined;
  }
}

function holding(lock: string): () => void {
  const own = readLock(lock);
  const beat = setInterval(() => touch(lock), BEAT_MS).unref();
  return () => {
    clearInterval(beat);
    if (readLock(lock) === own) rmSync(lock, { force: true });
  };
}

function touch(lock: string): void {
  try {
    utimesSync(lock, new Date(), new Date());
  } catch {
    // The folder is gone or full; whoever needs it next will say so.
  }
}

function readLock(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function ownerOf(content: string): ProcessIdentity | undefined {
  try {
    const owner: ProcessIdentity = JSON.parse(content);
    return owner;
  } catch {
    return undefined;
  }
}

const alreadyRunning = (folder: string, pid?: number) =>
  new StartFailure(
    `O Guichê já está em execução com estes dados (processo ${pid}, pasta ${folder}). Pare-o antes, ou escolha outra pasta com GUICHE_DATA.`,
    `Guichê is already running on this data (process ${pid}, folder ${folder}). Stop it first, or choose another folder with GUICHE_DATA.`,
  );
