import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { siteQuery } from './queries.ts';

/** The vendor's name on its own colour. */
export function VendorMark() {
  const { t } = useTranslation();
  const { data: site } = useSuspenseQuery(siteQuery);
  return (
    <span className="vendor-mark">
      <b aria-hidden="true">{site.vendor.name.slice(0, 1)}</b>
      <span>
        {site.vendor.name} <small>{t('support')}</small>
      </span>
    </span>
  );
}
