import { useState } from 'react';

const KEPT_AT = 'guiche.panes';

export interface Widths {
  readonly views: number;
  readonly list: number;
}

export const LIMITS = { views: [144, 320], list: [300, 760] } as const;

const FIRST: Widths = { views: 192, list: 416 };

/** Widths of the panes in pixels, as the agent last left them. */
export function useWidths() {
  const [widths, setWidths] = useState(read);
  const change = (pane: keyof Widths, width: number) => {
    const [least, most] = LIMITS[pane];
    const next = { ...widths, [pane]: Math.round(Math.min(most, Math.max(least, width))) };
    setWidths(next);
    localStorage.setItem(KEPT_AT, JSON.stringify(next));
  };
  return [widths, change] as const;
}

function read(): Widths {
  try {
    const kept: Partial<Widths> = JSON.parse(localStorage.getItem(KEPT_AT) ?? '{}');
    return { ...FIRST, ...kept };
  } catch {
    return FIRST;
  }
}
