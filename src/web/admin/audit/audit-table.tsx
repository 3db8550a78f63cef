import { useFormats } from '../../shared/format.ts';
import type { AuditPage } from '../shapes.ts';
import { useAuditWords } from './words.ts';

/** What was done, the latest first. */
export function AuditTable({ rows }: Pick<AuditPage, 'rows'>) {
  const { t } = useAuditWords();
  const { long } = useFormats();
  return (
    <table className="admin-table audit-table">
      <thead>
        <tr>
          {(['act', 'actor', 'when', 'company', 'details', 'address'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, at, actor, act, subject, company, facts, address }) => (
          <tr key={id}>
            <th scope="row">
              {act}
              {subject !== '' && <span className="quiet"> {subject}</span>}
            </th>
            <td data-label={t('actor')}>{actor}</td>
            <td data-label={t('when')}>
              <time dateTime={at}>{long(at)}</time>
            </td>
            <td data-label={t('company')}>{company ?? '–'}</td>
            <td data-label={t('details')}>
              {facts.length === 0 ? '–' : facts.map(({ label, value }) => `${label}: ${value}`).join('; ')}
            </td>
            <td data-label={t('address')}>{address === '' ? t('noAddress') : address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
