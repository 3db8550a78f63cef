import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { FileStore } from '#/app/site.ts';
import type { PrivacyRequest } from '#/db/privacy-requests.ts';
import { cleanName } from '#/domain/file/name.ts';
import type { PersonalData } from '#/domain/privacy/traces.ts';
import { withOffset, type LocalDate } from '#/domain/time/instant.ts';
import { bundle, type Bundled } from '#/export/bundle.ts';

/** A request as its person and the vendor read it. */
export const viewRequest = (
  { id, kind, askedAt, dueOn, settledAt, outcome, answer }: PrivacyRequest,
  zone: string,
) => ({
  id,
  kind,
  asked: withOffset(askedAt, zone),
  due: dueOn,
  settled: settledAt === null ? null : withOffset(settledAt, zone),
  outcome,
  answer,
});

/** Answers all that is kept of a person as one ZIP: what is written of her, and the files she sent. */
export function sendPersonalData(reply: FastifyReply, store: FileStore, data: PersonalData, day: LocalDate) {
  return reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="dados-pessoais-${day}.zip"`)
    .send(Readable.from(bundle(filesOf(store, data)), { objectMode: false }));
}

function filesOf(store: FileStore, data: PersonalData): Bundled[] {
  const sent = Array.isArray(data['attachment']) ? data['attachment'] : [];
  return [
    { path: 'dados.json', content: JSON.stringify(data, undefined, 2) },
    ...sent.map(({ name, sha256 }, i) => ({
      path: `arquivos/${i + 1}-${cleanName(String(name))}`,
      content: contentOf(store, String(sha256)),
    })),
  ];
}

/** Opened when its turn comes; one that is no longer on the disk is empty. */
async function* contentOf(store: FileStore, sha256: string): AsyncGenerator<Uint8Array> {
  if (await store.has(sha256)) yield* store.read(sha256);
}
