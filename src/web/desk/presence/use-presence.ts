import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Here } from '#/http/presence-board.ts';
import { post } from '../../shared/api.ts';
import { overheard } from '../../shared/live.ts';
import { sessionQuery } from '../../shared/queries.ts';

const BEAT_MS = 5_000;

let last: Promise<unknown> = Promise.resolve();

/** One after the other, or somebody who left would seem to be back. Nobody minds one that is lost. */
const beat = (number: string, doing: 'looking' | 'writing' | 'leaving') => {
  const said = () => post(`desk/tickets/${encodeURIComponent(number)}/presence`, { doing });
  last = last.then(said).catch(() => undefined);
};

/** Says that the ticket is open here, as long as the page is looked at, and hears who else has it open. */
export function usePresence(number: string, text: string): Here['people'] {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [people, setPeople] = useState<Here['people']>([]);
  const isWriting = useWriting(text);
  useEffect(() => {
    const hear = ({ detail }: Event & { readonly detail?: Here }) => {
      if (detail?.number === number) setPeople(detail.people);
    };
    overheard.addEventListener('presence', hear);
    return () => overheard.removeEventListener('presence', hear);
  }, [number]);
  useEffect(() => {
    const doing = isWriting ? 'writing' : 'looking';
    const say = () => document.visibilityState === 'visible' && beat(number, doing);
    say();
    const timer = setInterval(say, BEAT_MS);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [number, isWriting]);
  useEffect(() => () => beat(number, 'leaving'), [number]);
  return people.filter(({ id }) => id !== session?.person.id);
}

/** Whether the text has changed a moment ago; a draft that only lies there is nobody writing. */
function useWriting(text: string): boolean {
  const [held, hold] = useState({ text, isWriting: false });
  if (held.text !== text) hold({ text, isWriting: text !== '' });
  useEffect(() => {
    if (!held.isWriting) return undefined;
    const timer = setTimeout(() => hold({ ...held, isWriting: false }), BEAT_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return held.isWriting;
}
