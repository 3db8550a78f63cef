import type { z } from 'zod';
import { isInline } from '#/domain/file/sniff.ts';
import { FILE_KINDS } from '#/domain/guide/form.ts';
import type { Invoice } from '#/domain/nfe/invoice.ts';
import type { fileView } from '#/http/shapes/attachments.ts';

interface File {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly kind: string;
  readonly invoice?: Invoice | null | undefined;
}

export function viewFile({ id, name, bytes, mediaType, kind, invoice }: File): z.infer<typeof fileView> {
  const isVideo = mediaType.startsWith('video/');
  return {
    id,
    name,
    bytes,
    mediaType,
    kind: FILE_KINDS.find((known) => known === kind) ?? 'other',
    shown: isInline(mediaType) ? (isVideo ? 'video' : 'image') : null,
    invoice: invoice ?? null,
  };
}
