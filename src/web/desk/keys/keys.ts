import { useEffect, useRef } from 'react';

type Bindings = Readonly<Record<string, () => void>>;

const SEQUENCE_MS = 800;

/** Whether keys are letters now, and not commands. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/**
 * Keys that act while nobody types: `r`, `?`, or two in a row such as `g q`. Several parts of the desk bind their own;
 * a key without a binding is left to the browser.
 */
export function useKeys(bindings: Bindings) {
  const current = useRef(bindings);
  useEffect(() => {
    current.current = bindings;
  });
  useEffect(() => {
    let before = { key: '', at: 0 };
    const press = (event: KeyboardEvent) => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTyping(event.target) ||
        document.querySelector('dialog[open]')
      )
        return;
      const isSequence = event.timeStamp - before.at < SEQUENCE_MS;
      const act =
        (isSequence ? current.current[`${before.key} ${event.key}`] : undefined) ??
        (isSequence && before.key === 'g' ? undefined : current.current[event.key]);
      before = { key: event.key, at: event.timeStamp };
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
