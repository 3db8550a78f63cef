import { IconAlertTriangle, IconCheck, IconClock, IconPlayerPause, type Icon } from '@tabler/icons-react';
import type { DueChip as Due } from './shapes.ts';
import { useFormats } from './format.ts';
import './chips.css';

const ICONS: Readonly<Partial<Record<Due['state'], Icon>>> = {
  running: IconClock,
  warning: IconClock,
  breached: IconAlertTriangle,
  paused: IconPlayerPause,
  met: IconCheck,
};

/** How much time is left, in the server's words; the colour only repeats what icon and words say. */
export function DueChip({ due }: { due: Due }) {
  const { long } = useFormats();
  if (due.state === 'none' && due.words === '') return null;
  const Mark = ICONS[due.state];
  return (
    <span className="chip due" data-due={due.state} title={due.at === null ? undefined : long(due.at)}>
      {Mark && <Mark size={14} aria-hidden />}
      {due.words}
    </span>
  );
}
