import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PortalTabs } from '../../shared/shapes.ts';
import type { ListAddress } from './address.ts';

interface Props {
  readonly around: PortalTabs;
  readonly address: ListAddress;
}

/** The guide's tabs in its order, each with how many tickets it holds under the same filters (TTL-079). */
export function ListTabs({ around, address }: Props) {
  const { t } = useTranslation();
  const { aba, grupo, de } = address;
  const shown = around.tabs.some(({ id }) => id === aba) ? aba : grupo ? undefined : around.all;
  return (
    <nav aria-label={t('list.groups')} className="list-tabs">
      {around.tabs.map(({ id, label, count }) => (
        <Link
          key={id}
          to="/chamados"
          activeOptions={{ exact: true }}
          search={(kept) => ({ ...kept, aba: id === around.all ? undefined : id, grupo: undefined })}
          aria-current={id === shown}
        >
          {label}
          <small>{count}</small>
        </Link>
      ))}
      <Link
        to="/chamados"
        search={(kept) => ({ ...kept, de: de === 'mim' ? undefined : 'mim' })}
        activeOptions={{ exact: true }}
        className="list-mine"
        aria-current={de === 'mim'}
      >
        {t('list.mine')}
      </Link>
    </nav>
  );
}
