import { useFormats } from './format.ts';

/** An instant as the reader writes it; hovering shows the long form. */
export function Moment({ at, form = 'long' }: { at: string; form?: 'long' | 'short' | 'day' | 'time' }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={form === 'long' ? undefined : formats.long(at)}>
      {formats[form](at)}
    </time>
  );
}
