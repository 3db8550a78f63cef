import type { Kept } from './queries.ts';
import { useCustomerWords } from './words.ts';

/** What became of what was written, heard as well as seen. */
export function Told({ kept }: { readonly kept: Kept | undefined }) {
  const { t } = useCustomerWords();
  return (
    <span role="status" className={kept?.outcome === 'refused' ? 'told-bad' : 'quiet'}>
      {kept && t(`outcomes.${kept.outcome}`)}
    </span>
  );
}

/** What is wrong with a field, if it is. */
export const messageOf = (kept: Pick<Kept, 'fields'> | undefined, field: string): string | undefined =>
  kept?.fields.find((fault) => fault.field === field)?.message;
