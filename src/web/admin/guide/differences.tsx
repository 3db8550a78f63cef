import type { Plan } from '../shapes.ts';
import { useWords } from '../words.ts';

/** What two guides say, side by side. */
export function Differences({ differences }: { differences: Plan['differences'] }) {
  const { t } = useWords();
  return (
    <table className="admin-table differences">
      <thead>
        <tr>
          <th scope="col">{t('plan.where')}</th>
          <th scope="col">{t('plan.beforeTitle')}</th>
          <th scope="col">{t('plan.afterTitle')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={`${difference.path.join('/')} ${difference.kind}`}>
            <th scope="row">{difference.about}</th>
            <td className="was" data-label={t('plan.beforeTitle')}>
              {difference.before ?? t('plan.none')}
            </td>
            <td className="is" data-label={t('plan.afterTitle')}>
              {difference.after ?? t('plan.gone')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
