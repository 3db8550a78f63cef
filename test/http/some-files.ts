import type { Name } from '../a-company.ts';
import type { TestServer } from '../a-server.ts';

/** Beginnings of files that are enough to be taken for one. */
export const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(2_000, 7)]);
export const mp4 = Buffer.concat([Buffer.from('0000001c667479706d703432', 'hex'), Buffer.alloc(4_000, 1)]);
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n');
/** A zip whose first entry has this name: what office programs and the step recorder write. */
export const zip = (first: string) => {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(first.length, 26);
  return Buffer.concat([head, Buffer.from(first), Buffer.alloc(300, 3)]);
};

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mediaType: string;
  readonly shown: string | null;
}

/** Uploads as one of the story's people; the whole answer. */
export const upload = (server: TestServer, name: Name, file: string, content: Buffer | string) =>
  server.ask(name, {
    method: 'POST',
    url: `/api/v1/${faceOf(name)}/attachments?name=${encodeURIComponent(file)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: content,
  });

/** The same, and the file. */
export const uploaded = async (server: TestServer, name: Name, file: string, content: Buffer | string) =>
  (await upload(server, name, file, content)).json<Uploaded>();

export const faceOf = (name: Name) => (['marina', 'celia', 'paulo'].includes(name) ? 'desk' : 'portal');
