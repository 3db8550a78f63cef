import type { KeyboardEvent, PointerEvent } from 'react';
import { LIMITS, type Widths } from './widths.ts';

interface Props {
  readonly pane: keyof Widths;
  readonly width: number;
  readonly label: string;
  readonly onChange: (pane: keyof Widths, width: number) => void;
}

const STEP = 16;

const grab = (event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId);

/** The line between two panes: dragged, or moved with the arrow keys. */
export function Separator({ pane, width, label, onChange }: Props) {
  const [least, most] = LIMITS[pane];
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const left = event.currentTarget.previousElementSibling?.getBoundingClientRect().left ?? 0;
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onChange(pane, event.clientX - left);
  };
  const press = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') onChange(pane, width - STEP);
    if (key === 'ArrowRight') onChange(pane, width + STEP);
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      className="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      onPointerDown={grab}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
