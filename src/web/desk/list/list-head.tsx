import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { viewsQuery } from '../queries.ts';
import type { AskedList, DeskAddress } from './address.ts';
import { ListTools } from './list-tools.tsx';
import { keptViewsQuery } from './lists-api.ts';
import { SearchField } from './search-field.tsx';

interface Props {
  readonly address: DeskAddress;
  readonly list: AskedList;
}

/** The view's name and the search in it; on narrow screens also the choice of the view. Below, what narrows it. */
export function ListHead({ address, list }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/atendimento' });
  const { data: views } = useQuery(viewsQuery);
  const { data: kept } = useQuery(keptViewsQuery);
  const own = kept?.find(({ id }) => id === address.visao)?.name;
  const label = own ?? views?.find(({ id }) => id === list.view)?.label ?? '';
  return (
    <header className="list-head">
      <h1 id="list-title">{label}</h1>
      <select
        aria-label={t('views.label')}
        className="list-view"
        value={list.view}
        onChange={({ target }) =>
          void navigate({
            to: '/atendimento',
            search: { fila: views?.find(({ id }) => id === target.value)?.id },
          })
        }
      >
        {views?.map(({ id, label: name, count }) => (
          <option key={id} value={id}>
            {count === null ? name : `${name} (${count})`}
          </option>
        ))}
      </select>
      <SearchField q={address.q ?? ''} />
      <ListTools address={address} list={list} kept={kept} />
    </header>
  );
}
