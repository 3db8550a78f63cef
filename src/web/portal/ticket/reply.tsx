import { Button, Textarea } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterAttach } from '../../shared/attachments/later-attach.tsx';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { FileView, TicketView } from '../../shared/shapes.ts';
import { FormatBar } from '../../shared/rich/format-bar.tsx';
import { useTicketAct } from './act.ts';

const NO_FILES: readonly FileView[] = [];

/** The customer's next word. Kept while typed; Ctrl+Enter sends. */
export function Reply({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const { hash } = useLocation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText, forget] = useDraft(`reply.${ticket.number}`, '');
  const [files, setFiles, forgetFiles] = useDraft<readonly FileView[]>(
    `reply.files.${ticket.number}`,
    NO_FILES,
  );
  const [isBusy, setBusy] = useState(false);
  const act = useTicketAct(ticket.number);
  const allowed = ticket.actions.includes('customer_replied');
  useEffect(() => {
    if (hash === 'responder') field.current?.focus();
  }, [hash]);
  if (!allowed) return null;
  const forgetAll = () => {
    forget();
    forgetFiles();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') field.current?.focus();
    else if (!act.isPending && !isBusy)
      act.mutate(
        { event: 'customer_replied', text, marked: true, files: files.map(({ id }) => id) },
        { onSuccess: forgetAll },
      );
  };
  const sendByKeys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event);
  };
  return (
    <form className="reply" onSubmit={send}>
      <Textarea
        ref={field}
        id="responder"
        label={t('reply.label')}
        size="md"
        rows={4}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={sendByKeys}
      />
      <FormatBar field={field} text={text} face="portal" files={files} />
      <LaterAttach
        face="portal"
        limits={ticket.fileLimits}
        files={files}
        onFiles={setFiles}
        onBusy={setBusy}
      />
      <ProblemNote error={act.error} safe={t('safe.typed')} />
      <Button
        type="submit"
        loading={act.isPending || isBusy}
        variant={ticket.acceptance ? 'default' : 'filled'}
      >
        {t('reply.act')}
      </Button>
    </form>
  );
}
