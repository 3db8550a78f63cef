import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_BYTES } from '#/domain/file/sniff.ts';

/** Contents of files on disk under their own sha-256: `ab/cd…`. What is there is whole; what is half lies in `tmp`. */
export function fileStore(folder: string) {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2));
  const half = join(folder, 'tmp');

  /**
   * Writes a content down to the disk before it says so.
   *
   * @returns its sum, size and beginning; undefined when it is longer than it may be, and nothing of it is kept
   */
  async function write(content: AsyncIterable<Uint8Array>, mostBytes: number) {
    await mkdir(half, { recursive: true });
    const path = join(half, randomUUID());
    const file = await open(path, 'wx', 0o600);
    try {
      const written = await pour(content, file, mostBytes);
      if (!written) return undefined;
      await file.sync();
      const place = placeOf(written.sha256);
      await mkdir(join(place, '..'), { recursive: true });
      await rename(path, place);
      await syncFolder(join(place, '..'));
      return written;
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
  }

  /** Contents nobody touched for so long. Half written ones of that age are removed at once. */
  async function older(milliseconds: number): Promise<string[]> {
    const before = Date.now() - milliseconds;
    const found: string[] = [];
    for (const shelf of await namesIn(folder))
      for (const name of await namesIn(join(folder, shelf))) {
        const path = join(folder, shelf, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
        if (mtimeMs >= before) continue;
        if (shelf === 'tmp') await rm(path, { force: true });
        else found.push(shelf + name);
      }
    return found;
  }

  return {
    write,
    older,
    has: (sha256: string) =>
      access(placeOf(sha256)).then(
        () => true,
        () => false,
      ),
    read: (sha256: string, span?: { readonly start: number; readonly end: number }) =>
      createReadStream(placeOf(sha256), span),
    remove: (sha256: string) => rm(placeOf(sha256), { force: true }),
  };
}

async function pour(content: AsyncIterable<Uint8Array>, file: FileHandle, mostBytes: number) {
  const sum = createHash('sha256');
  const head = Buffer.alloc(HEAD_BYTES);
  let bytes = 0;
  for await (const part of content) {
    if (bytes + part.length > mostBytes) return undefined;
    if (bytes < HEAD_BYTES) head.set(part.subarray(0, HEAD_BYTES - bytes), bytes);
    bytes += part.length;
    sum.update(part);
    await file.writeFile(part);
  }
  return { sha256: sum.digest('hex'), bytes, head: head.subarray(0, Math.min(bytes, HEAD_BYTES)) };
}

/** A name is safe on disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const namesIn = (path: string) => readdir(path).catch((): string[] => []);
