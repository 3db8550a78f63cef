import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { query } from '../../shared/api.ts';
import { Dropdown } from '../../shared/dropdown.tsx';
import type { ListFilter } from './address.ts';

/** The list as it is filtered and ordered, as a file (TTL-033). */
export function Download({ filter }: { filter: ListFilter }) {
  const { t } = useTranslation();
  const address = (format: string) => `/api/v1/portal/export?${query({ ...filter, format })}`;
  return (
    <Dropdown
      className="download"
      label={
        <>
          <IconDownload size={20} aria-hidden />
          {t('list.download')}
        </>
      }
    >
      <li>
        <a href={address('csv')} download>
          {t('list.asCsv')}
        </a>
      </li>
      <li>
        <a href={address('xlsx')} download>
          {t('list.asXlsx')}
        </a>
      </li>
    </Dropdown>
  );
}
