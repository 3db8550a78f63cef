import { IconDownload } from '@tabler/icons-react';
import type { FileView } from '../shapes.ts';
import { Invoice } from './invoice.tsx';
import { sizeInWords } from './size.ts';
import { addressOf, type Face } from './upload.ts';
import { useFileWords } from './words.ts';
import './attachments.css';

interface Props {
  readonly face: Face;
  readonly files: readonly FileView[];
  /** Pictures that stand within the text already. */
  readonly inText?: ReadonlySet<string> | undefined;
}

/** The files of an entry: pictures and videos in place, everything else to be downloaded. */
export function Files({ face, files, inText }: Props) {
  const { t } = useFileWords();
  return (
    <ul className="files" aria-label={t('label')}>
      {files.map(({ id, name, bytes, shown, invoice }) => (
        <li key={id}>
          {shown === 'image' && inText?.has(name) !== true && (
            <a href={addressOf(face, id, true)} target="_blank" rel="noreferrer">
              <img src={addressOf(face, id, true)} alt={t('picture', { name })} loading="lazy" />
            </a>
          )}
          {shown === 'video' && (
            // oxlint-disable-next-line jsx-a11y/media-has-caption -- what somebody recorded of her screen has none
            <video
              src={addressOf(face, id, true)}
              controls
              preload="metadata"
              aria-label={t('video', { name })}
            />
          )}
          <a href={addressOf(face, id)} download={name}>
            <IconDownload size={16} aria-hidden />
            <span className="visually-hidden">{t('download')} </span>
            {name} <span className="quiet">{sizeInWords(bytes)}</span>
          </a>
          {invoice && <Invoice invoice={invoice} />}
        </li>
      ))}
    </ul>
  );
}
