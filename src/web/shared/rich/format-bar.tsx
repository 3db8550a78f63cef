import {
  IconBold,
  IconCode,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconPalette,
  IconStrikethrough,
  IconUnderline,
} from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { looksOtherwise } from '#/text/rich/read.ts';
import { STYLES_OFFERED } from '#/text/rich/styles.ts';
import type { Face } from '../attachments/upload.ts';
import { Dropdown, DropdownItem } from '../dropdown.tsx';
import type { FileView } from '../shapes.ts';
import { around, asItems, asLink, type Edit } from './selection.ts';
import { RichText } from './rich-text.tsx';
import { picturesOf } from './said-text.tsx';
import { typeInto } from './type-into.ts';
import { useRichWords } from './words.ts';
import './format-bar.css';

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly face: Face;
  readonly files: readonly FileView[];
}

type Change = (value: string, from: number, to: number) => Edit;
const signs =
  (before: string, after = before): Change =>
  (value, from, to) =>
    around(value, from, to, before, after);

/** Formats what is chosen in the field above it, by buttons and keys, and shows how that will look. */
export function FormatBar({ field, text, face, files }: Props) {
  const { t, i18n } = useRichWords();
  const [stop, setStop] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const link: Change = (value, from, to) => asLink(value, from, to, t('words'));
  const apply = (change: Change) => {
    const { current } = field;
    if (current) typeInto(current, change(current.value, current.selectionStart, current.selectionEnd));
  };
  const latest = useRef(apply);
  useEffect(() => {
    latest.current = apply;
  });
  useEffect(() => {
    const { current } = field;
    const press = (event: globalThis.KeyboardEvent) => {
      const key = event.key.toLowerCase();
      // At the desk Ctrl+K finds everything, in the field as well.
      const isLink = key === 'k' && (event.shiftKey || face === 'portal');
      const change = isLink ? link : event.shiftKey ? undefined : KEYS[key];
      if (!change || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(change);
    };
    current?.addEventListener('keydown', press);
    return () => current?.removeEventListener('keydown', press);
  });
  const buttons = [
    [t('bold'), IconBold, signs('**')],
    [t('italic'), IconItalic, signs('_')],
    [t('underline'), IconUnderline, signs('++')],
    [t('strike'), IconStrikethrough, signs('~~')],
    [t(face === 'portal' ? 'link' : 'deskLink'), IconLink, link],
    [t('list'), IconList, (value, from, to) => asItems(value, from, to, false)],
    [t('numbers'), IconListNumbers, (value, from, to) => asItems(value, from, to, true)],
    [t('code'), IconCode, signs('`')],
  ] as const satisfies readonly (readonly [string, typeof IconBold, Change])[];
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (stop + step + buttons.length) % buttons.length;
    setStop(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const offered = STYLES_OFFERED[i18n.language === 'en' ? 'en' : 'pt-BR'];
  return (
    <>
      <div className="format-bar">
        <div ref={bar} role="toolbar" tabIndex={-1} aria-label={t('bar')} onKeyDown={walk}>
          {buttons.map(([name, Mark, change], i) => (
            <button
              key={name}
              type="button"
              aria-label={name}
              title={name}
              tabIndex={i === stop ? 0 : -1}
              onFocus={() => setStop(i)}
              onClick={() => apply(change)}
            >
              <Mark size={16} aria-hidden />
            </button>
          ))}
        </div>
        <Dropdown
          className="format-style"
          name={t('style')}
          label={<IconPalette size={16} aria-hidden />}
          up={face === 'desk'}
        >
          {offered.map(([name, label]) => (
            <DropdownItem key={name} onChoose={() => apply(signs(`{${name}:`, '}'))}>
              {label}
            </DropdownItem>
          ))}
        </Dropdown>
      </div>
      {looksOtherwise(text) && (
        <details className="format-preview" open={face === 'portal'}>
          <summary>{t('preview')}</summary>
          <RichText markup={text} pictureOf={picturesOf(face, files)} />
        </details>
      )}
    </>
  );
}

const KEYS: Readonly<Record<string, Change>> = { b: signs('**'), i: signs('_'), u: signs('++') };
