import { Link } from '@tanstack/react-router';
import { Moment } from '../../shared/moment.tsx';
import type { Version } from '../shapes.ts';
import { useWords } from '../words.ts';
import '../../shared/chips.css';
import './guide.css';

/** Versions to come, in force and past, the newest first. */
export function VersionsTable({ versions }: { versions: readonly Version[] }) {
  const { t } = useWords();
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">{t('guide.column')}</th>
          <th scope="col">{t('guide.from')}</th>
          <th scope="col">{t('guide.by')}</th>
          <th scope="col">{t('guide.why')}</th>
        </tr>
      </thead>
      <tbody>
        {versions.map((version) => (
          <Row key={version.id} version={version} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ version }: { version: Version }) {
  const { t } = useWords();
  const { id, edition, state, inForceFrom, proposal, proposedBy, putInForceBy, reason } = version;
  const people = [...new Set([proposedBy, putInForceBy].filter((name) => name !== null))];
  const why = reason ?? (proposal === null ? t('guide.first') : null);
  return (
    <tr>
      <th scope="row">
        <Link to="/gestao/guia/versoes/$id" params={{ id: String(id) }}>
          {t('guide.version', { id })}
        </Link>{' '}
        <span className="chip version-state" data-state={state}>
          {t(`guide.state.${state}`)}
        </span>
        <div className="quiet">{t('guide.edition', { edition })}</div>
      </th>
      <td data-label={t('guide.from')}>
        <Moment at={inForceFrom} />
      </td>
      <td data-label={t('guide.by')}>{people.join(', ') || t('guide.operator')}</td>
      <td data-label={t('guide.why')}>{why || t('guide.noReason')}</td>
    </tr>
  );
}
