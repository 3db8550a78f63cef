import type { PermissionsView } from '../shapes.ts';
import { usePermissionWords } from './words.ts';

/** The guide's teams: what each is there for, and who leads it (TRG-007, TRG-008). */
export function Teams({ teams }: Pick<PermissionsView, 'teams'>) {
  const { t } = usePermissionWords();
  return (
    <section className="admin-part">
      <h2>{t('teams')}</h2>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">{t('team')}</th>
            <th scope="col">{t('teamKind')}</th>
            <th scope="col">{t('supervisors')}</th>
            <th scope="col">{t('people')}</th>
          </tr>
        </thead>
        <tbody>
          {teams.map(({ id, label, kind, supervisors, people }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td data-label={t('teamKind')}>{kind}</td>
              <td data-label={t('supervisors')}>
                {supervisors.length === 0 ? (
                  <span className="quiet">{t('noSupervisor')}</span>
                ) : (
                  supervisors.join(', ')
                )}
              </td>
              <td data-label={t('people')}>{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
