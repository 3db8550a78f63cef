import { useState } from 'react';

const PREFIX = 'guiche.draft.';

/** Something typed and not yet sent; it survives a reload, an error and the end of the session. */
export function useDraft<Value>(
  name: string,
  empty: Value,
): readonly [Value, (value: Value) => void, () => void] {
  const [held, hold] = useState(() => ({ name, value: read(name, empty) }));
  const current = held.name === name ? held.value : read(name, empty);
  if (held.name !== name) hold({ name, value: current });
  const keep = (value: Value) => {
    hold({ name, value });
    write(name, value);
  };
  const forget = () => {
    hold({ name, value: empty });
    localStorage.removeItem(PREFIX + name);
  };
  return [current, keep, forget];
}

function read<Value>(name: string, empty: Value): Value {
  try {
    const kept = localStorage.getItem(PREFIX + name);
    if (kept === null) return empty;
    const value: Value = JSON.parse(kept);
    return value;
  } catch {
    return empty;
  }
}

function write(name: string, value: unknown) {
  try {
    if (value === '') localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // A full or forbidden store only means that a reload would forget.
  }
}
