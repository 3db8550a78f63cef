import { ActionIcon } from '@mantine/core';
import { IconKeyboard, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeskWords } from '../words.ts';
import { useKeys } from './keys.ts';
import './keys.css';

const KEYS = [
  ['j / k', 'next'],
  ['c', 'create'],
  ['r', 'reply'],
  ['n', 'note'],
  ['t', 'take'],
  ['w', 'wait'],
  ['s', 'solve'],
  ['a', 'assign'],
  ['e', 'escalate'],
  ['d', 'side'],
  ['Ctrl Enter', 'send'],
  ['/', 'search'],
  ['f', 'filter'],
  ['x', 'select'],
  ['Shift x', 'reach'],
  ['b', 'bulk'],
  ['z', 'undo'],
  ['g q', 'queue'],
  ['g m', 'mine'],
  ['g u', 'unassigned'],
  ['g a', 'awaiting'],
  ['Esc', 'leave'],
  ['?', 'help'],
] as const;

/** Those whose words the portal does not carry. */
const DESK_KEYS = [
  ['Ctrl k', 'palette'],
  ['/', 'macro'],
  ['h', 'time'],
  ['p', 'watch'],
  ['g f', 'followed'],
  ['g t', 'tasks'],
  ['@', 'mention'],
] as const;

/** The list of keys; ? opens it. */
export function KeysHelp() {
  const { t } = useTranslation();
  const { t: word } = useDeskWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const show = () => dialog.current?.showModal();
  useKeys({ '?': show });
  return (
    <>
      <ActionIcon onClick={show} aria-label={t('keys.title')} title={`${t('keys.title')} (?)`}>
        <IconKeyboard size={20} aria-hidden />
      </ActionIcon>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <div className="keys-head">
          <h2 id="keys-title">{t('keys.title')}</h2>
          <ActionIcon onClick={() => dialog.current?.close()} aria-label={t('close')}>
            <IconX size={20} aria-hidden />
          </ActionIcon>
        </div>
        <dl>
          {KEYS.map(([keys, act]) => (
            <Line key={act} keys={keys} does={t(`keys.${act}`)} />
          ))}
          {DESK_KEYS.map(([keys, act]) => (
            <Line key={act} keys={keys} does={word(`palette.keys.${act}`)} />
          ))}
        </dl>
      </dialog>
    </>
  );
}

function Line({ keys, does }: { keys: string; does: string }) {
  return (
    <div>
      <dt>
        {keys.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
