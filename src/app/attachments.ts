import type { Readable } from 'node:stream';
import {
  addDraft,
  contentsInUse,
  draftsOf,
  dropDraft,
  dropDraftsBefore,
  fileOf,
  holdContents,
  sendDrafts,
  type NewFile,
  type StoredFile,
} from '#/db/attachments.ts';
import { packageOf } from '#/db/packages.ts';
import type { FileRule } from '#/domain/guide/form.ts';
import { cleanName } from '#/domain/file/name.ts';
import { contentOf } from '#/domain/file/sniff.ts';
import { invoiceOf } from '#/domain/nfe/read.ts';
import { DAY } from '#/domain/time/instant.ts';
import { Failure } from './failure.ts';
import { passGate } from './gate.ts';
import type { FileStore, Site } from './site.ts';
import { visitAsGuide, type PersonalVisit } from './visit.ts';

const MEGABYTE = 1_000_000;
/** Drafts of one person, in entries of the most files. */
const DRAFT_ENTRIES = 5;
/** A longer file is no invoice. */
const INVOICE_BYTES = 1_000_000;

/** How many bytes may come; asked before they do. @throws Failure `attachment/too-large`, `attachment/too-many` */
export async function roomFor(
  { tx, person, guides }: PersonalVisit,
  bytes: number | undefined,
): Promise<number> {
  const { files } = guides.current.guide.form;
  const most = files.maxMb * MEGABYTE;
  if (bytes !== undefined && bytes > most) throw tooLarge(files);
  const drafts = await draftsOf(tx, person.id);
  if (drafts.count >= files.most * DRAFT_ENTRIES)
    throw new Failure('attachment/too-many', { most: files.most });
  return most;
}

type Written = Pick<NewFile, 'sha256' | 'bytes' | 'mediaType' | 'kind' | 'invoice'>;

/**
 * Stores a content and finds out what it is. Without a row yet: whoever is cut off here leaves only what is swept.
 *
 * @throws Failure `attachment/too-large`, `attachment/empty`, `attachment/not-offered`
 */
export async function storeContent(
  store: FileStore,
  files: FileRule,
  content: AsyncIterable<Uint8Array>,
): Promise<Written> {
  const written = await store.write(content, files.maxMb * MEGABYTE);
  if (!written) throw tooLarge(files);
  const { sha256, bytes, head } = written;
  if (bytes === 0) throw new Failure('attachment/empty');
  const { mediaType, kind } = contentOf(head);
  if (kind === undefined || !files.kinds.includes(kind)) throw new Failure('attachment/not-offered');
  const isInvoice = kind === 'xml' && bytes <= INVOICE_BYTES;
  const invoice = isInvoice ? invoiceOf(await textOf(store.read(sha256))) : undefined;
  return { sha256, bytes, mediaType, kind, invoice };
}

/** Writes the draft of a stored content. @throws Failure `attachment/gone` when the content was swept meanwhile */
export async function keepDraft(
  { tx, person, now }: PersonalVisit,
  store: FileStore,
  name: string,
  written: Written,
): Promise<StoredFile & Pick<NewFile, 'invoice'>> {
  await holdContents(tx, 'writing');
  if (!(await store.has(written.sha256))) throw new Failure('attachment/gone');
  const file = { ...written, name: cleanName(name) };
  return { ...file, id: await addDraft(tx, { ...file, by: person.id, at: now }) };
}

/** Ties drafts to the last event of a ticket. @throws Failure `attachment/gone`, `attachment/too-many` */
export async function sendFiles(
  { tx, person, guides }: PersonalVisit,
  number: string,
  ids: readonly string[],
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const { most } = guides.current.guide.form.files;
  if (wanted.length > most) throw new Failure('attachment/too-many', { most });
  if ((await sendDrafts(tx, person.id, number, wanted)) < wanted.length) throw new Failure('attachment/gone');
}

/** Takes one's own draft away. @throws Failure `attachment/not-found` */
export async function removeDraft({ tx, person }: PersonalVisit, id: string): Promise<void> {
  if (!(await dropDraft(tx, person.id, id))) throw new Failure('attachment/not-found');
}

/**
 * A file the visitor may see.
 *
 * @throws Failure `attachment/not-found`, `package/not-asked` before the download is told (TTL-101), TurnedAway where she
 *         may download nothing now, whatever she was let do when she asked (TRG-134)
 */
export async function readableFile(visit: PersonalVisit, id: string): Promise<StoredFile> {
  const { tx, by, person } = visit;
  const file = await fileOf(tx, id);
  if (!file) throw new Failure('attachment/not-found');
  const delivered = by === 'customer' ? await packageOf(tx, id, person.id) : undefined;
  if (delivered?.isAsked === false) throw new Failure('package/not-asked');
  if (delivered)
    await passGate(visit, delivered.company, person, { intent: 'download', product: delivered.product });
  return file;
}

/** Forgets drafts nobody sent for a day, and contents that are no file's. */
export async function sweepFiles(site: Site, oldMs = DAY): Promise<void> {
  await visitAsGuide(site, ({ tx, now }) => dropDraftsBefore(tx, now - DAY));
  const old = await site.files.older(oldMs);
  if (old.length === 0) return;
  await visitAsGuide(site, async ({ tx }) => {
    await holdContents(tx, 'sweeping');
    const used = await contentsInUse(tx, old);
    for (const sha256 of old) if (!used.has(sha256)) await site.files.remove(sha256);
  });
}

const tooLarge = ({ maxMb }: FileRule) => new Failure('attachment/too-large', { mb: maxMb });

async function textOf(content: Readable): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(Buffer.from(part as Uint8Array));
  const bytes = Buffer.concat(parts);
  return /encoding=["'](iso-8859-1|windows-1252)["']/i.test(bytes.subarray(0, 200).toString('latin1'))
    ? bytes.toString('latin1')
    : bytes.toString('utf8');
}
