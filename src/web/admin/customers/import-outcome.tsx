import { useFormats } from '../../shared/format.ts';
import type { ImportBody, Imported } from './queries.ts';
import { useCustomerWords } from './words.ts';

const COUNTS = ['created', 'updated', 'unchanged', 'refused'] as const;

/** What is kept as yes or no, in the words of the file. */
const YES_NO = new Set(['administrator', 'opens', 'downloads', 'approves', 'seesCompany']);

interface Props {
  readonly kind: ImportBody['kind'];
  readonly outcome: Imported;
}

/** What each line did, or would do. */
export function ImportOutcome({ kind, outcome: { applied, counts, ignored, lines } }: Props) {
  const { t } = useCustomerWords();
  const { date } = useFormats();
  const words = kind === 'delinquencies' ? 'pendencies' : 'outcomes';
  const told = applied ? 'applied' : counts.refused > 0 ? 'refusedAll' : 'tried';
  const all = COUNTS.reduce((sum, count) => sum + counts[count], 0);
  const field = (name: string) => {
    const words = t(`fields.${name as 'code'}`, { defaultValue: name });
    return name.startsWith('billing') ? `${t('parts.billing')}, ${words}` : words;
  };
  const said = (name: string, value: string) => {
    if (value === '') return t('import.nothing');
    if (name === 'contractUntil') return date(value);
    return YES_NO.has(name) ? t(value === 'sim' ? 'import.yes' : 'import.no') : value;
  };
  return (
    <section className="admin-part" aria-live="polite">
      <p className="import-counts">
        <strong>{t(`import.${told}`)}</strong>{' '}
        {COUNTS.filter((count) => counts[count] > 0)
          .map((count) =>
            kind === 'delinquencies'
              ? `${t(`import.pendencies.${count}`)}: ${counts[count]}`
              : t(`import.counts.${count}`, { count: counts[count] }),
          )
          .join(' · ')}
      </p>
      {ignored.length > 0 && <p>{t('import.ignored', { columns: ignored.join(', ') })}</p>}
      {all > lines.length && <p className="quiet">{t('import.some', { shown: lines.length, all })}</p>}
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.key')}</th>
            <th scope="col">{t('import.what')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ line, key, outcome, changes, fields }) => (
            <tr key={line} data-outcome={outcome}>
              <td data-label={t('import.line')}>{line}</td>
              <td data-label={t('import.key')}>{key || '–'}</td>
              <td data-label={t('import.what')}>
                {t(`import.${words}.${outcome}`)}
                {changes.map((change) => (
                  <p key={change.field}>
                    {field(change.field)}: {said(change.field, change.from)} →{' '}
                    <strong>{said(change.field, change.to)}</strong>
                  </p>
                ))}
                {fields.map((fault) => (
                  <p key={fault.field}>
                    {fault.field === 'line' ? '' : `${field(fault.field)}: `}
                    {fault.message}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
