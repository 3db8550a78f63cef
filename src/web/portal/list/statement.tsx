import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../shared/api.ts';
import { useFormats } from '../../shared/format.ts';
import { useNow } from '../../shared/now.ts';

/** The statement of the tickets of a period, to print or to reckon with (TRG-108). */
export function Statement() {
  const { t } = useTranslation();
  const today = useFormats().local(useNow()).date;
  const [chosen, choose] = useState<{ readonly from?: string; readonly to?: string }>({});
  const { from = `${today.slice(0, 8)}01`, to = today } = chosen;
  const isPeriod = from !== '' && to !== '' && from <= to;
  const address = (format: string) => `/api/v1/portal/statement?${query({ from, to, format })}`;
  return (
    <details className="statement">
      <summary>{t('list.statement')}</summary>
      <p>{t('list.statementWords')}</p>
      <div className="statement-period">
        <TextInput
          type="date"
          label={t('list.from')}
          value={from}
          max={to}
          onChange={({ target }) => choose({ ...chosen, from: target.value })}
        />
        <TextInput
          type="date"
          label={t('list.to')}
          value={to}
          min={from}
          onChange={({ target }) => choose({ ...chosen, to: target.value })}
        />
      </div>
      {isPeriod && (
        <ul>
          <li>
            <a href={address('pdf')} download>
              {t('list.asPdf')}
            </a>
          </li>
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
        </ul>
      )}
    </details>
  );
}
