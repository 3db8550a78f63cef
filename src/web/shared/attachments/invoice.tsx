import type { InvoiceView } from '../shapes.ts';
import { useFileWords } from './words.ts';

/** What a fiscal invoice says of itself, so that nobody opens the XML to know it (TTL-054). */
export function Invoice({ invoice }: { invoice: InvoiceView }) {
  const { t } = useFileWords();
  const { key, number, series, issuer, issuerId, issuedAt, answer } = invoice;
  const grouped = key.replaceAll(/(.{4})(?=.)/g, '$1 ');
  return (
    <section className="invoice" aria-label={t('invoice.title', { number, series })}>
      <strong>
        {t('invoice.title', { number, series })}
        {invoice.environment === 'test' && <span className="quiet"> · {t('invoice.test')}</span>}
      </strong>
      <dl>
        <dt>{t('invoice.issuer')}</dt>
        <dd>
          {issuer} {masked(issuerId)}
          {!invoice.isIssuerIdRight && <em> ({t('invoice.wrongId')})</em>}
        </dd>
        {issuedAt !== '' && (
          <>
            <dt>{t('invoice.issued')}</dt>
            <dd>{issuedAt.slice(0, 16).replace('T', ' ')}</dd>
          </>
        )}
        <dt>{t('invoice.key')}</dt>
        <dd className="invoice-key">
          {grouped}
          {!invoice.isKeyRight && <em> ({t('invoice.wrongKey')})</em>}
        </dd>
        {answer && (
          <>
            <dt>{t('invoice.rejection')}</dt>
            <dd>
              {answer.code} {answer.reason}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** 12.ABC.345/01DE-35, or a CPF. */
const masked = (id: string) =>
  id.length === 14
    ? `${id.slice(0, 2)}.${id.slice(2, 5)}.${id.slice(5, 8)}/${id.slice(8, 12)}-${id.slice(12)}`
    : id.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, '$1.$2.$3-$4');
