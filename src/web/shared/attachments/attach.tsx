import { IconPaperclip, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ChangeEvent } from 'react';
import type { FileView } from '../shapes.ts';
import { Invoice } from './invoice.tsx';
import { sizeInWords } from './size.ts';
import type { Face } from './upload.ts';
import { useUploads, type Sending } from './use-uploads.ts';
import { useFileWords } from './words.ts';
import { asPasted, placeIn } from './pasted.ts';
import './attachments.css';

interface Props {
  readonly face: Face;
  readonly limits: { readonly maxMb: number; readonly most: number };
  readonly files: readonly FileView[];
  readonly onFiles: (files: readonly FileView[]) => void;
  /** Told while a file is on its way, so that nothing is sent without it. */
  readonly onBusy?: (isBusy: boolean) => void;
  readonly field?: string;
  readonly fault?: string | undefined;
  readonly hint?: string;
}

/** Files that go with what is being written: chosen, dropped or pasted; each removable until it is sent. */
export function Attach({ face, limits, files, onFiles, onBusy, field, fault, hint }: Props) {
  const { t } = useFileWords();
  const uploads = useUploads(face, limits, files, onFiles);
  const place = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const { add, isBusy } = uploads;
  const latest = useRef(add);
  const names = useRef<readonly string[]>([]);
  useEffect(() => {
    latest.current = add;
    names.current = uploads.rows.map(({ name }) => name);
  });
  useEffect(() => onBusy?.(isBusy), [isBusy, onBusy]);
  useEffect(() => {
    const form = place.current?.closest('form, section');
    const paste = (event: Event) => {
      const pasted = event instanceof ClipboardEvent ? [...(event.clipboardData?.files ?? [])] : [];
      if (pasted.length === 0) return;
      event.preventDefault();
      const named = pasted.map((file, i) => asPasted(file, i, names.current));
      latest.current(named);
      if (event.target instanceof HTMLTextAreaElement) placeIn(event.target, named);
    };
    const over = (event: Event) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: Event) => {
      event.preventDefault();
      setOver(false);
      if (event instanceof DragEvent) latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    form?.addEventListener('paste', paste);
    form?.addEventListener('dragover', over);
    form?.addEventListener('dragleave', leave);
    form?.addEventListener('drop', drop);
    return () => {
      form?.removeEventListener('paste', paste);
      form?.removeEventListener('dragover', over);
      form?.removeEventListener('dragleave', leave);
      form?.removeEventListener('drop', drop);
    };
  }, []);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    add([...(target.files ?? [])]);
    target.value = '';
  };
  return (
    <div ref={place} role="group" aria-label={t('label')} className="attach" data-over={isOver}>
      <label className="attach-add">
        <IconPaperclip size={16} aria-hidden />
        {isOver ? t('drop') : t('add')}
        <input type="file" multiple data-field={field} aria-invalid={fault !== undefined} onChange={choose} />
      </label>
      <p className="quiet">
        {hint} {t('hint', { mb: limits.maxMb })}
      </p>
      {fault !== undefined && <p className="attach-fault">{fault}</p>}
      <div role="alert">{uploads.refused && <p className="attach-fault">{uploads.refused}</p>}</div>
      <ul className="attach-list">
        {uploads.rows.map(({ id, name, view, sending }) => (
          <li key={id}>
            <span className="attach-name">{name}</span>
            {view && <span className="quiet">{sizeInWords(view.bytes)}</span>}
            {!view && sending && <OnItsWay sending={sending} onAgain={() => uploads.again(sending)} />}
            <button
              type="button"
              aria-label={t('remove', { name })}
              onClick={() => (view ? uploads.remove(view) : sending && uploads.stop(sending))}
            >
              <IconTrash size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {files.map(({ id, invoice }) => invoice && <Invoice key={id} invoice={invoice} />)}
    </div>
  );
}

function OnItsWay({ sending, onAgain }: { sending: Sending; onAgain: () => void }) {
  const { t } = useFileWords();
  const { file, part, fault } = sending;
  if (fault === undefined)
    return (
      <progress
        value={part}
        aria-label={t('uploading', { name: file.name, percent: Math.round(part * 100) })}
      />
    );
  return (
    <>
      <span className="attach-fault" role="alert">
        {fault}
      </span>
      <button type="button" aria-label={t('again')} onClick={onAgain}>
        <IconRefresh size={16} aria-hidden />
      </button>
    </>
  );
}
