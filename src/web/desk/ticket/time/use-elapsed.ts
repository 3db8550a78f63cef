import { useEffect, useState } from 'react';
import type { DeskTicket } from '../../../shared/shapes.ts';

/** Seconds of a timer, told by the server and counted on from there. */
export function useElapsed(timer: DeskTicket['time']['timer']): number {
  const { seconds = 0, running = false } = timer ?? {};
  const from = `${seconds} ${running}`;
  const [tick, count] = useState({ from, more: 0 });
  useEffect(() => {
    if (!running) return;
    const began = performance.now();
    const timing = setInterval(
      () => count({ from, more: Math.floor((performance.now() - began) / 1000) }),
      1000,
    );
    return () => clearInterval(timing);
  }, [from, running]);
  return seconds + (tick.from === from ? tick.more : 0);
}

/** `1:05:09`, `5:09` */
export function asClock(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    String(seconds % 60).padStart(2, '0'),
  ];
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A minute begun is a minute worked. */
export const asMinutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60));
