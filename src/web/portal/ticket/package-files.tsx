import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { sizeInWords } from '../../shared/attachments/size.ts';
import { addressOf } from '../../shared/attachments/upload.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useReleaseWords } from '../../shared/release/words.ts';
import type { FileView } from '../../shared/shapes.ts';
import { useTicketAct } from './act.ts';

/** The files of a correction package; the history tells of each download before it begins (TTL-101). */
export function PackageFiles({ number, files }: { number: string; files: readonly FileView[] }) {
  const { t } = useReleaseWords();
  const act = useTicketAct(number);
  const download = ({ id }: FileView) =>
    act.mutate(
      { event: 'package_downloaded', file: id },
      { onSuccess: () => globalThis.location.assign(addressOf('portal', id)) },
    );
  return (
    <>
      {files.map((file) => (
        <p key={file.id}>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={act.isPending}
            onClick={() => download(file)}
          >
            {t('download', { name: file.name })}
          </Button>{' '}
          <span className="quiet">{sizeInWords(file.bytes)}</span>
        </p>
      ))}
      <p className="quiet">{t('downloadHint')}</p>
      <ProblemNote error={act.error} />
    </>
  );
}
