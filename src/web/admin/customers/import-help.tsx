import type { ImportBody } from './queries.ts';
import { useCustomerWords } from './words.ts';

/** How the columns are written that say more than one thing; the rest is seen in an export (docs/register-files.md). */
export function ImportHelp({ kind }: { readonly kind: Exclude<ImportBody['kind'], 'delinquencies'> }) {
  const { t } = useCustomerWords();
  const example = (name: 'products' | 'addOns' | 'editions' | 'trainings') => ({
    example: t(`import.helpExamples.${name}`),
  });
  return (
    <details className="import-help">
      <summary>{t('import.help')}</summary>
      <ul>
        {kind === 'companies' ? (
          <>
            <li>{t('import.helpColumns.companies.account')}</li>
            <li>{t('import.helpColumns.companies.products', example('products'))}</li>
            <li>{t('import.helpColumns.companies.addOns', example('addOns'))}</li>
            <li>{t('import.helpColumns.companies.editions', example('editions'))}</li>
          </>
        ) : (
          <li>{t('import.helpColumns.contacts.trainings', example('trainings'))}</li>
        )}
        <li>{t('import.helpMany')}</li>
        <li>{t('import.helpRest')}</li>
      </ul>
    </details>
  );
}
