import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './dropdown.css';

const Close = createContext<() => void>(() => undefined);

interface Props {
  readonly label: ReactNode;
  /** What the button is called where it shows only an icon. */
  readonly name?: string;
  readonly className: string;
  readonly up?: boolean;
  readonly children: ReactNode;
}

/** A button that opens a short list of acts; it closes when one is chosen, on Escape and when left. */
export function Dropdown({ label, name, className, up = false, children }: Props) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    const escape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  return (
    <div className="dropdown" ref={place}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <ul id={id} className="dropdown-list" data-up={up} hidden={!open}>
        {open && <Close value={close}>{children}</Close>}
      </ul>
    </div>
  );
}

interface ItemProps {
  readonly onChoose: () => void;
  readonly isChosen?: boolean;
  readonly lang?: string;
  readonly children: ReactNode;
}

export function DropdownItem({ onChoose, isChosen, lang, children }: ItemProps) {
  const close = useContext(Close);
  const choose = () => {
    close();
    onChoose();
  };
  return (
    <li>
      <button type="button" aria-pressed={isChosen} lang={lang} onClick={choose}>
        {children}
      </button>
    </li>
  );
}
