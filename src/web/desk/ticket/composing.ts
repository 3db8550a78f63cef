import { useRef, useState } from 'react';
import { useDraft } from '../../shared/draft.ts';
import type { DeskEvent, DeskTicket, FileView, OfferedMacro } from '../../shared/shapes.ts';

const NO_FILES: readonly FileView[] = [];

export type Mode = 'reply' | 'note';
/** What sending a reply does to the ticket. */
export type Next = 'replied' | 'waiting_customer' | 'solved';

/** What a macro changes besides its text, kept with the draft. */
interface AppliedMacro {
  readonly changes: NonNullable<DeskEvent['changes']>;
  readonly effects: readonly string[];
}

const KEPT_AT = 'guiche.next';
export const NEXTS: readonly Next[] = ['replied', 'waiting_customer', 'solved'];

/** The composer's state: answer or note, what sending does, and a draft of each; kept over reloads. */
export function useComposer({ number, actions, revision }: DeskTicket) {
  const field = useRef<HTMLTextAreaElement>(null);
  const allowed = NEXTS.filter((next) => actions.includes(next));
  const [mode, setMode] = useState<Mode>('reply');
  const [wanted, setWanted] = useState<Next>(
    () => NEXTS.find((next) => next === localStorage.getItem(KEPT_AT)) ?? 'replied',
  );
  const reply = useDraft(`desk.reply.${number}`, '');
  const note = useDraft(`desk.note.${number}`, '');
  const replyFiles = useDraft<readonly FileView[]>(`desk.reply.files.${number}`, NO_FILES);
  const noteFiles = useDraft<readonly FileView[]>(`desk.note.files.${number}`, NO_FILES);
  const replySaw = useDraft<number | null>(`desk.reply.saw.${number}`, null);
  const noteSaw = useDraft<number | null>(`desk.note.saw.${number}`, null);
  const [macro, setMacro, forgetMacro] = useDraft<AppliedMacro | null>(`desk.macro.${number}`, null);
  const [isBusy, setBusy] = useState(false);
  const [isWorkaround, setWorkaround] = useState(false);
  const [channel, setChannel] = useState<DeskTicket['replyChannel']>(null);
  const canNote = actions.includes('entry_added');
  const current: Mode = allowed.length === 0 ? 'note' : mode;
  const [text, setText, forgetText] = current === 'reply' ? reply : note;
  const [files, setFiles, forgetFiles] = current === 'reply' ? replyFiles : noteFiles;

  const [saw, setSaw, forgetSaw] = current === 'reply' ? replySaw : noteSaw;
  /** Writes, and remembers how far the ticket had been read when the writing began. */
  const write = (said: string) => {
    if (said === '') forgetSaw();
    else if (saw === null) setSaw(revision);
    setText(said);
  };

  const choose = (next: Next) => {
    setWanted(next);
    localStorage.setItem(KEPT_AT, next);
  };
  return {
    field,
    allowed,
    canNote,
    mode: current,
    next: allowed.includes(wanted) ? wanted : (allowed[0] ?? 'replied'),
    text,
    setText: write,
    /** Revision that had been read when the writing began. */
    saw: saw ?? revision,
    files,
    setFiles,
    isBusy,
    setBusy,
    forget: () => {
      forgetText();
      forgetSaw();
      forgetFiles();
      forgetMacro();
    },
    macro,
    dropMacro: forgetMacro,
    /** Puts a macro's text where the caret is; what else it changes goes along when it is sent. */
    apply: ({ text: said, does: { next, ...changes }, effects }: OfferedMacro) => {
      const to = next === 'note' || allowed.length === 0 ? 'note' : 'reply';
      const [before, keep] = to === 'note' ? note : reply;
      const [began, begin] = to === 'note' ? noteSaw : replySaw;
      if (began === null) begin(revision);
      keep(to === current ? inserted(field.current, before, said) : said);
      setMode(to);
      if (next !== 'note') setWanted(next);
      // The first effect is what sending does; the button says it.
      if (Object.values(changes).some(Boolean)) setMacro({ changes, effects: effects.slice(1) });
      else forgetMacro();
      requestAnimationFrame(() => field.current?.focus());
    },
    /** Puts something where the caret is, and the caret after it. */
    insert: (more: string) => {
      const after = (field.current?.selectionStart ?? text.length) + more.length;
      write(inserted(field.current, text, more));
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.setSelectionRange(after, after);
      });
    },
    choose,
    isWorkaround,
    setWorkaround,
    /** How the answer left, where the agent chose other than her team's usual way. */
    channel,
    setChannel,
    /** Goes to the field; a key such as w also says what sending will do, this once. */
    begin: (to: Mode, next?: Next) => {
      setMode(to);
      if (next !== undefined) setWanted(next);
      // At once, or the first letters of who types on would be commands; again once a closed panel shows the field.
      field.current?.focus();
      requestAnimationFrame(() => field.current?.focus());
    },
  };
}

/** The text with something put in the place of the caret. */
function inserted(field: HTMLTextAreaElement | null, text: string, more: string): string {
  const at = field?.selectionStart ?? text.length;
  return `${text.slice(0, at)}${more}${text.slice(at)}`;
}

export type Composing = ReturnType<typeof useComposer>;
