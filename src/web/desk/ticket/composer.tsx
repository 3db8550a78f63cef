import { Button } from '@mantine/core';
import { IconChevronDown, IconLock, IconMessage } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterAttach } from '../../shared/attachments/later-attach.tsx';
import { Dropdown, DropdownItem } from '../../shared/dropdown.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import type { DeskEvent, DeskTicket } from '../../shared/shapes.ts';
import { FormatBar } from '../../shared/rich/format-bar.tsx';
import { useDeskWords } from '../words.ts';
import { LaterMacroPicker } from '../macros/later-picker.tsx';
import { isCrossed, useDeskAct } from './act.ts';
import { ClosingFields } from './closing/closing-fields.tsx';
import { useClosing } from './closing/use-closing.ts';
import { Crossed } from './crossed.tsx';
import { MacroNote } from './macro-note.tsx';
import { beginsName, MentionPicker } from './mentions/mention-picker.tsx';
import { ReplyChannel } from './reply-channel.tsx';
import type { Composing, Mode } from './composing.ts';

const MODES = [
  ['reply', IconMessage],
  ['note', IconLock],
] as const;

/** Answer or note, on two grounds nobody confuses. Ctrl+Enter sends; what was refused stays in the field. */
export function Composer({ ticket, composer }: { ticket: DeskTicket; composer: Composing }) {
  const { t } = useTranslation();
  const act = useDeskAct(ticket.number);
  const { mode, text, field } = composer;
  const { t: words } = useDeskWords();
  const closing = useClosing(ticket);
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [isPicking, setPicking] = useState(false);
  const [isCalling, setCalling] = useState(false);
  const underway = useRef('');
  const isNext = useRef(false);
  const solves = mode === 'reply' && composer.next === 'solved' && composer.allowed.includes('solved');
  const forget = () => {
    composer.forget();
    composer.setWorkaround(false);
    if (solves) closing.forget();
  };
  const send = (saw = composer.saw) => {
    if (text.trim() === '') field.current?.focus();
    else if (act.isPending) isNext.current = text !== underway.current;
    else if (!composer.isBusy) {
      underway.current = text;
      act.mutate(
        { ...eventOf(composer, solves ? closing.words() : {}, ticket.replyChannel), saw },
        { onSuccess: forget },
      );
    }
  };
  // Sent while the one before is still on its way, it follows as soon as that has arrived.
  useEffect(() => {
    if (act.isPending || !isNext.current) return;
    isNext.current = false;
    if (act.isSuccess && text.trim() !== '') send();
  });
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key === '/' && field.current && isOnEmptyLine(field.current)) {
      event.preventDefault();
      setPicking(true);
    }
    if (event.key === '@' && mode === 'note' && field.current && beginsName(field.current)) {
      event.preventDefault();
      setCalling(true);
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  if (composer.allowed.length === 0 && !composer.canNote) return null;
  const offered = MODES.filter(([offer]) =>
    offer === 'reply' ? composer.allowed.length > 0 : composer.canNote,
  );
  return (
    <section className="composer" data-mode={mode} aria-label={t('composer.label')}>
      <div className="composer-modes" role="group" aria-label={t('composer.modes')}>
        {offered.map(([offer, Mark]) => (
          <button
            key={offer}
            type="button"
            aria-pressed={mode === offer}
            aria-keyshortcuts={offer[0]}
            onClick={() => composer.begin(offer)}
          >
            <Mark size={16} aria-hidden />
            {t(`composer.${offer}`)}
          </button>
        ))}
        <span className="quiet">{t(`composer.seen.${mode}`)}</span>
      </div>
      <textarea
        ref={field}
        rows={4}
        aria-label={t(`composer.field.${mode}`)}
        value={text}
        onChange={({ target }) => composer.setText(target.value)}
        onKeyDown={press}
      />
      <FormatBar field={field} text={text} face="desk" files={composer.files} />
      {solves && ticket.closing && (closing.isAsked || lacksScope(ticket)) && (
        <ClosingFields closing={ticket.closing} state={closing} lacksScope={lacksScope(ticket)} />
      )}
      {mode === 'reply' && composer.next === 'replied' && ticket.replyChannel && (
        <ReplyChannel value={composer.channel ?? ticket.replyChannel} onChange={composer.setChannel} />
      )}
      {mode === 'reply' && composer.next === 'replied' && (
        <label className="closing-tick">
          <input
            type="checkbox"
            checked={composer.isWorkaround}
            onChange={({ target }) => composer.setWorkaround(target.checked)}
          />
          {words('closing.workaround')}
        </label>
      )}
      <MacroNote macro={composer.macro} onDrop={composer.dropMacro} />
      <LaterAttach
        key={mode}
        face="desk"
        limits={ticket.fileLimits}
        files={composer.files}
        onFiles={composer.setFiles}
        onBusy={composer.setBusy}
      />
      <ProblemNote error={act.error} safe={t('safe.typed')} />
      {isCrossed(act.error) && (
        <Crossed
          ticket={ticket}
          saw={composer.saw}
          me={session?.person.name ?? ''}
          onAnyway={() => send(ticket.revision)}
        />
      )}
      <div className="composer-send">
        <Button size="compact-xs" variant="subtle" onClick={() => setPicking(true)}>
          {words('macros.open')}
        </Button>
        <span className="quiet">{text === '' ? t('composer.hint') : t('composer.kept')}</span>
        <SendButton
          composer={composer}
          mode={mode}
          isSending={act.isPending || composer.isBusy}
          onSend={() => send()}
        />
      </div>
      {isCalling && (
        <MentionPicker
          ticket={ticket}
          onClose={() => setCalling(false)}
          onChoose={(name) => {
            setCalling(false);
            composer.insert(`@${name} `);
          }}
        />
      )}
      {isPicking && (
        <Suspense>
          <LaterMacroPicker
            number={ticket.number}
            onClose={() => setPicking(false)}
            onChoose={(macro) => {
              setPicking(false);
              composer.apply(macro);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

const isOnEmptyLine = ({ value, selectionStart: from, selectionEnd: to }: HTMLTextAreaElement) =>
  from === to && /^\n?$/.test(value.slice(0, from).slice(-1)) && /^\n?$/.test(value.slice(to, to + 1));

interface SendProps {
  readonly composer: Composing;
  readonly mode: Mode;
  readonly isSending: boolean;
  readonly onSend: () => void;
}

function SendButton({ composer, mode, isSending, onSend }: SendProps) {
  const { t } = useTranslation();
  if (mode === 'note')
    return (
      <Button size="xs" variant="default" loading={isSending} onClick={onSend}>
        {t('composer.sendNote')}
      </Button>
    );
  return (
    <span className="composer-split">
      <Button size="xs" loading={isSending} onClick={onSend}>
        {t(`composer.send.${composer.next}`)}
      </Button>
      {composer.allowed.length > 1 && (
        <Dropdown
          up
          className="composer-other"
          name={t('composer.other')}
          label={<IconChevronDown size={16} aria-hidden />}
        >
          {composer.allowed.map((next) => (
            <DropdownItem key={next} isChosen={next === composer.next} onChoose={() => composer.choose(next)}>
              {t(`composer.send.${next}`)}
            </DropdownItem>
          ))}
        </Dropdown>
      )}
    </span>
  );
}

const lacksScope = ({ closing, case: matter }: DeskTicket) =>
  closing?.scope === 'required' && matter.cover === null;

const eventOf = (
  { mode, next, text, isWorkaround, files, macro, channel }: Composing,
  closing: object,
  usual: DeskTicket['replyChannel'],
): DeskEvent => {
  const by = channel ?? usual;
  const sent = {
    marked: true,
    ...(files.length > 0 && { files: files.map(({ id }) => id) }),
    ...(macro && { changes: macro.changes }),
  };
  if (mode === 'note') return { event: 'entry_added', text, visibility: 'internal', ...sent };
  if (next === 'replied')
    return {
      event: next,
      text,
      ...sent,
      ...(isWorkaround && { workaround: true }),
      ...(by && { channel: by }),
    };
  return { event: next, text, ...sent, ...(next === 'solved' && closing) };
};
