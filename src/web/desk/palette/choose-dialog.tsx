import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { ranked } from './fuzzy.ts';
import './choose-dialog.css';

export interface Choice {
  readonly id: string;
  readonly label: string;
  /** A word of where it comes from, or its key. */
  readonly hint?: string | undefined;
  /** Found by the server; it is shown whatever was typed. */
  readonly found?: boolean;
}

interface Props<Option extends Choice> {
  readonly label: string;
  readonly field: string;
  readonly options: readonly Option[];
  /** What is said when nothing fits. */
  readonly nothing: string;
  readonly onType?: (typed: string) => void;
  readonly onChoose: (option: Option) => void;
  readonly onClose: () => void;
  /** Beside the list: what the option at hand would do. */
  readonly aside?: (option: Option) => ReactNode;
  readonly foot?: ReactNode;
}

const MOST_SHOWN = 60;

/** A list in a dialog that is searched by typing and walked with the arrows; Enter chooses, Escape leaves. */
export function ChooseDialog<Option extends Choice>(props: Props<Option>) {
  const { label, field, options, nothing, onType, onChoose, onClose, aside, foot } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => dialog.current?.showModal(), []);
  const found = options.filter((option) => option.found);
  const others = ranked(
    typed,
    options.filter((option) => !option.found),
    ({ label: name, hint = '' }) => `${name} ${hint}`,
  );
  const shown = [...others, ...found].slice(0, MOST_SHOWN);
  const place = Math.min(at, shown.length - 1);
  const current = shown[place];
  useEffect(() => {
    document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, place]);
  /** Closed first, so that the focus is back where it was before the choice moves it. */
  const choose = (option: Option) => {
    dialog.current?.close();
    onChoose(option);
  };
  const type = (text: string) => {
    setTyped(text);
    setAt(0);
    onType?.(text.trim());
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== undefined && shown.length > 0) setAt((place + step + shown.length) % shown.length);
    if (event.key === 'Enter' && current) choose(current);
  };
  return (
    <dialog
      ref={dialog}
      className="choose"
      aria-label={label}
      onClose={onClose}
      data-aside={aside !== undefined}
    >
      <input
        role="combobox"
        aria-label={field}
        placeholder={field}
        aria-expanded
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={current && `${id}-${place}`}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => type(target.value)}
        onKeyDown={press}
      />
      <div className="choose-parts">
        <div id={`${id}-list`} className="choose-list" role="listbox" aria-label={label} tabIndex={-1}>
          {shown.map((option, i) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's, as in every combobox
            <div
              key={option.id}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === place}
              onClick={() => choose(option)}
              onPointerMove={() => i !== place && setAt(i)}
            >
              <span>{option.label}</span>
              {option.hint !== undefined && <small>{option.hint}</small>}
            </div>
          ))}
        </div>
        {aside && current && <div className="choose-aside">{aside(current)}</div>}
      </div>
      <p role="status" className={shown.length === 0 ? 'choose-nothing' : 'visually-hidden'}>
        {shown.length === 0 ? nothing : ''}
      </p>
      {foot !== undefined && <div className="choose-foot">{foot}</div>}
    </dialog>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
