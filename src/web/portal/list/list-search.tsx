import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../shared/format.ts';
import { useNow } from '../../shared/now.ts';
import { FIELDS, type ListAddress } from './address.ts';

const LASTS = [7, 30, 90, 365] as const;

/** What is searched and where, and how far back: number, subject or description; the last so many days (TTL-080). */
export function ListSearch({ address }: { address: ListAddress }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/chamados' });
  const today = useFormats().local(useNow()).date;
  const { q = '', em = 'all', ultimos, desde, ate } = address;
  const [draft, setDraft] = useState({ from: q, text: q });
  const typed = draft.from === q ? draft.text : q;
  const change = (part: ListAddress) =>
    void navigate({ search: (kept) => ({ ...kept, ...part }), replace: true });
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ search: (kept) => ({ ...kept, q: typed.trim() || undefined }) });
  };
  const isBetween = desde !== undefined || ate !== undefined;
  const period = isBetween ? 'between' : (ultimos ?? 'all');
  const choosePeriod = (chosen: string) =>
    change(
      chosen === 'between'
        ? { ultimos: undefined, desde: `${today.slice(0, 8)}01`, ate: today }
        : { ultimos: chosen === 'all' ? undefined : chosen, desde: undefined, ate: undefined },
    );
  return (
    <form role="search" className="list-search" onSubmit={search}>
      <NativeSelect
        label={t('list.searchIn')}
        value={em}
        onChange={({ target }) => change({ em: FIELDS.find((field) => field === target.value) })}
        data={FIELDS.map((field) => ({ value: field, label: t(`list.fields.${field}`) }))}
      />
      <TextInput
        type="search"
        label={t('home.search')}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={typed}
        onChange={({ target }) => setDraft({ from: q, text: target.value })}
      />
      <Button type="submit" variant="default">
        {t('list.searchAct')}
      </Button>
      <NativeSelect
        label={t('list.last')}
        value={period}
        onChange={({ target }) => choosePeriod(target.value)}
        data={[
          { value: 'all', label: t('list.periods.all') },
          ...LASTS.map((days) => ({ value: String(days), label: t(`list.periods.d${days}`) })),
          { value: 'between', label: t('list.periods.between') },
        ]}
      />
      {isBetween && (
        <>
          <TextInput
            type="date"
            label={t('list.from')}
            value={desde ?? ''}
            max={ate}
            onChange={({ target }) => change({ desde: target.value || undefined })}
          />
          <TextInput
            type="date"
            label={t('list.to')}
            value={ate ?? ''}
            min={desde}
            onChange={({ target }) => change({ ate: target.value || undefined })}
          />
        </>
      )}
    </form>
  );
}
