import { useEffect, useRef, useState } from 'react';
import { Problem } from '../problem.ts';
import type { FileView } from '../shapes.ts';
import { forgetUpload, upload, type Face } from './upload.ts';
import { useFileWords } from './words.ts';

/** A file on its way, or one that did not arrive. */
export interface Sending {
  readonly key: number;
  readonly file: File;
  /** From 0 to 1. */
  readonly part: number;
  /** Why it did not arrive. */
  readonly fault: string | undefined;
  /** What arrived; it keeps its place in the list, so that nobody hits the wrong row. */
  readonly view?: FileView;
}

interface Limits {
  readonly maxMb: number;
  readonly most: number;
}

const MEGABYTE = 1_000_000;

/** Files beside what is being written: those that arrived are the caller's, so that a draft keeps them. */
export function useUploads(
  face: Face,
  { maxMb, most }: Limits,
  files: readonly FileView[],
  keep: (files: readonly FileView[]) => void,
) {
  const { t } = useFileWords();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [refused, refuse] = useState<string>();
  const arrived = useRef(files);
  // What is written while a file is on its way must not be undone by its arrival, nor one arrival by another: a list of
  // our own may be shown later than the next one was made.
  const own = useRef(new WeakSet<readonly FileView[]>());
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // Only a list that came from elsewhere, such as an empty one after sending, takes the place of ours.
  const seen = useRef(files);
  useEffect(() => {
    if (files !== seen.current && !own.current.has(files)) arrived.current = files;
    seen.current = files;
  }, [files]);
  const hold = (list: readonly FileView[]) => {
    own.current.add(list);
    arrived.current = list;
    latest.current(list);
  };
  const stops = useRef(new Map<number, AbortController>());
  const drawn = useRef(0);
  const patch = (key: number, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number) => setSending((all) => all.filter((one) => one.key !== key));

  const start = async (key: number, file: File) => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    try {
      const view = await upload(face, file, (part) => patch(key, { part }), stop.signal);
      hold([...arrived.current, view]);
      patch(key, { view });
    } catch (error) {
      if (stop.signal.aborted) return;
      const words = error instanceof Problem ? error.detail : null;
      patch(key, { fault: words ?? t('failed', { name: file.name }) });
    }
  };

  const kept = sending.filter(({ view }) => view === undefined || files.some(({ id }) => id === view.id));
  return {
    /** What was there before, then what was added, in the order it was chosen. */
    rows: [
      ...files
        .filter(({ id }) => !kept.some(({ view }) => view?.id === id))
        .map((view) => ({ id: view.id, name: view.name, view, sending: undefined })),
      ...kept.map((one) => ({ id: `sending ${one.key}`, name: one.file.name, view: one.view, sending: one })),
    ],
    refused,
    isBusy: sending.some(({ fault, view }) => fault === undefined && view === undefined),
    add: (chosen: readonly File[]) => {
      refuse(undefined);
      const coming = sending.filter(({ view }) => view === undefined);
      const room = most - arrived.current.length - coming.length;
      if (chosen.length > room) refuse(t('tooMany', { most }));
      for (const file of chosen.slice(0, Math.max(room, 0))) {
        if (file.size > maxMb * MEGABYTE) refuse(t('tooLarge', { name: file.name, mb: maxMb }));
        else if (file.size === 0) refuse(t('empty', { name: file.name }));
        else {
          const key = drawn.current++;
          setSending((all) => [...all, { key, file, part: 0, fault: undefined }]);
          void start(key, file);
        }
      }
    },
    again: ({ key, file }: Sending) => {
      patch(key, { part: 0, fault: undefined });
      void start(key, file);
    },
    stop: ({ key }: Sending) => {
      stops.current.get(key)?.abort();
      drop(key);
    },
    remove: ({ id }: FileView) => {
      hold(arrived.current.filter((file) => file.id !== id));
      void forgetUpload(face, id);
    },
  };
}
