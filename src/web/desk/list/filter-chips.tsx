import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { withoutFilters, type DeskAddress } from './address.ts';
import { CHOSEN, DATED, FIELDS, isChosen, isDated, valuesOf, type FilterField } from './filter-fields.ts';
import { choicesQuery, companiesQuery } from './lists-api.ts';
import { useListWords } from './words.ts';

interface Props {
  readonly address: DeskAddress;
  readonly onChange: (part: DeskAddress) => void;
  readonly onClear: (address: DeskAddress) => void;
}

/** What narrows the list, one chip a field; each is taken off by itself. */
export function FilterChips({ address, onChange, onClear }: Props) {
  const { t } = useListWords();
  const wordsOf = useFilterWords(address);
  const chips = FIELDS.flatMap((field) => {
    const words = wordsOf(field);
    return words === '' ? [] : [{ field, words: `${t(`fields.${field}`)}: ${words}` }];
  });
  if (chips.length === 0) return null;
  return (
    <ul className="filter-chips">
      {chips.map(({ field, words }) => (
        <li key={field}>
          <button
            type="button"
            className="chip"
            aria-label={t('remove', { filter: words })}
            onClick={() => onChange(Object.fromEntries(namesOf(field).map((name) => [name, undefined])))}
          >
            {words}
            <IconX size={16} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="chip" onClick={() => onClear(withoutFilters(address))}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}

function namesOf(field: FilterField): readonly (keyof DeskAddress)[] {
  if (field === 'company') return ['empresa'];
  return isDated(field) ? DATED[field] : [CHOSEN[field]];
}

/** `02/03/2026` of `2026-03-02`. */
const day = (date: string) => date.split('-').toReversed().join('/');

/** A field's filter in words; empty when nothing narrows by it. */
function useFilterWords(address: DeskAddress) {
  const { t } = useListWords();
  const { data: choices } = useQuery(choicesQuery);
  const ids = address.empresa ?? '';
  const { data: companies } = useQuery({ ...companiesQuery({ ids }), enabled: ids !== '' });
  return (field: FilterField): string => {
    if (isDated(field)) {
      const [from, to] = DATED[field].map((name) => address[name]);
      return [from && t('since', { date: day(from) }), to && t('until', { date: day(to) })]
        .filter(Boolean)
        .join(' ');
    }
    const [values, known] = isChosen(field)
      ? [valuesOf(address[CHOSEN[field]]), choices?.[field]]
      : [valuesOf(ids), companies];
    return values.map((id) => known?.find((one) => one.id === id)?.label ?? '…').join(', ');
  };
}
