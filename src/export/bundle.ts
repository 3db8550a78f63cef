import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A file of a bundle: its text, or its content as it comes. */
export interface Bundled {
  readonly path: string;
  readonly content: string | AsyncIterable<Uint8Array>;
}

/** Files in one ZIP, packed while they are read: none stands in memory as a whole. */
export async function* bundle(files: Iterable<Bundled>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    packed.push(part);
  });
  for (const { path, content } of files) {
    if (typeof content === 'string') {
      const file = new ZipDeflate(path, { level: 6 });
      zip.add(file);
      file.push(strToU8(content), true);
    } else {
      // What people send along is mostly packed already.
      const file = new ZipPassThrough(path);
      zip.add(file);
      for await (const part of content) {
        file.push(part);
        yield* packed.splice(0);
      }
      file.push(new Uint8Array(), true);
    }
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed.splice(0);
}
