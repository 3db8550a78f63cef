import { IconBookmark, IconDownload, IconFilter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Dropdown } from '../../shared/dropdown.tsx';
import type { KeptViews } from '../../shared/shapes.ts';
import { useKeys } from '../keys/keys.ts';
import { SORTS, type AskedList, type DeskAddress } from './address.ts';
import { FilterChips } from './filter-chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { KeepView } from './keep-view.tsx';
import { countQuery, exportAddress } from './lists-api.ts';
import { useListWords } from './words.ts';
import './tools.css';

interface Props {
  readonly address: DeskAddress;
  readonly list: AskedList;
  readonly kept: KeptViews | undefined;
}

/** How many there are, in which order, narrowed by what; to be kept as a view or taken along. f filters. */
export function ListTools({ address, list, kept }: Props) {
  const { t } = useListWords();
  const navigate = useNavigate({ from: '/atendimento' });
  const { data: counted } = useQuery(countQuery(list));
  const [open, setOpen] = useState<'filter' | 'keep'>();
  const toggle = (what: 'filter' | 'keep') => setOpen(open === what ? undefined : what);
  useKeys({ f: () => setOpen('filter') });
  useEffect(() => {
    if (open === undefined) return undefined;
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && setOpen(undefined);
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [open]);
  const go = (search: DeskAddress) => void navigate({ to: '.', search, replace: true });
  const change = (part: DeskAddress) => go({ ...address, ...part });
  return (
    <div className="list-tools">
      <div className="list-tools-line">
        <button
          type="button"
          className="tool"
          aria-expanded={open === 'filter'}
          aria-keyshortcuts="f"
          onClick={() => toggle('filter')}
        >
          <IconFilter size={16} aria-hidden />
          {t('filter')}
        </button>
        <select
          className="tool"
          aria-label={t('sort')}
          value={address.por ?? 'own'}
          onChange={({ target }) => change({ por: SORTS.find((sort) => sort === target.value) })}
        >
          {(['own', ...SORTS] as const).map((sort) => (
            <option key={sort} value={sort}>
              {t(`sorts.${sort === 'queue' ? 'own' : sort}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="tool"
          aria-expanded={open === 'keep'}
          aria-label={t('keep')}
          title={t('keep')}
          onClick={() => toggle('keep')}
        >
          <IconBookmark size={16} aria-hidden />
        </button>
        <Dropdown className="tool" name={t('download')} label={<IconDownload size={16} aria-hidden />}>
          {(['csv', 'xlsx'] as const).map((format) => (
            <li key={format}>
              <a href={exportAddress(list, format)} download>
                {t(format)}
              </a>
            </li>
          ))}
        </Dropdown>
        {counted && (
          <small className="list-count">
            {counted.more ? t('countMore', { count: counted.count }) : t('count', { count: counted.count })}
          </small>
        )}
      </div>
      {open === 'filter' && <FilterPanel address={address} onChange={change} />}
      {open === 'keep' && (
        <KeepView address={address} list={list} kept={kept} onDone={() => setOpen(undefined)} />
      )}
      <FilterChips address={address} onChange={change} onClear={go} />
    </div>
  );
}
