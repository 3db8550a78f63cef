import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { LaterAttach } from '../../../shared/attachments/later-attach.tsx';
import { useReleaseWords } from '../../../shared/release/words.ts';
import type { DeskTicket, FileView } from '../../../shared/shapes.ts';
import type { DeskAct } from '../act.ts';

/** A correction for the customer to install: what it is called, what to do with it, its files (TTL-101). */
export function PackageForm({ ticket, act }: { ticket: DeskTicket; act: DeskAct }) {
  const { t } = useReleaseWords();
  const [isOpen, setOpen] = useState(false);
  const [label, setLabel] = useState('');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly FileView[]>([]);
  const [isBusy, setBusy] = useState(false);
  const done = () => {
    setOpen(false);
    setLabel('');
    setText('');
    setFiles([]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (act.isPending || isBusy || text.trim() === '') return;
    act.mutate(
      { event: 'package_delivered', label, text, files: files.map(({ id }) => id) },
      { onSuccess: done },
    );
  };
  return (
    <>
      <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('package')}
      </Button>
      {isOpen && (
        <form className="pick" onSubmit={submit}>
          <TextInput
            size="xs"
            label={t('packageLabel')}
            description={t('packageHint')}
            value={label}
            onChange={({ target }) => setLabel(target.value)}
          />
          <Textarea
            size="xs"
            rows={3}
            label={t('packageText')}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <LaterAttach
            face="desk"
            limits={ticket.fileLimits}
            files={files}
            onFiles={setFiles}
            onBusy={setBusy}
            hint={t('packageFile')}
          />
          <Button type="submit" size="xs" loading={act.isPending || isBusy}>
            {t('packageSend')}
          </Button>
        </form>
      )}
    </>
  );
}
