import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useCustomerWords } from '../../admin/customers/words.ts';
import { Addresses } from './addresses.tsx';
import { companiesQuery, type OwnCompany } from './own-company.ts';
import { People } from './people.tsx';
import './company.css';

/** What the vendor keeps of her company, who looks after its account, and its contacts for whoever keeps them. */
export function CompanyPage() {
  const { t } = useCustomerWords();
  const { data, error, refetch } = useQuery(companiesQuery);
  usePageTitle(t('own.title'));
  return (
    <div className="own-companies">
      <h1>{t('own.title')}</h1>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {!data && !error && <Skeleton height={320} />}
      {data?.companies.map((company) => (
        <Company key={company.id} company={company} />
      ))}
    </div>
  );
}

function Company({ company }: { readonly company: OwnCompany }) {
  const { t } = useCustomerWords();
  const { date } = useFormats();
  const { name, code, taxId, plan, account, tradeName, contract, contractUntil, products } = company;
  const facts = [
    [t('own.code'), code],
    [t('fields.taxId'), taxId],
    [t('own.plan'), plan],
    ...(tradeName === '' ? [] : [[t('fields.tradeName'), tradeName] as const]),
    ...(contract === null ? [] : [[t('fields.contract'), contract] as const]),
    ...(contractUntil === null ? [] : [[t('fields.contractUntil'), date(contractUntil)] as const]),
    ...(products.length === 0 ? [] : [[t('contract.products'), products.join(', ')] as const]),
  ] as const;
  return (
    <>
      <section className="panel" aria-label={name}>
        <h2>{name}</h2>
        <dl className="own-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value || t('own.unknown')}</dd>
            </div>
          ))}
        </dl>
        <Addresses company={company} />
      </section>
      {account.length > 0 && (
        <section className="panel" aria-label={t('own.accountTitle')}>
          <h2>{t('own.accountTitle')}</h2>
          <dl className="own-facts">
            {account.map((who) => (
              <div key={who.part}>
                <dt>{t(`own.account.${who.part}`)}</dt>
                <dd>{who.name}</dd>
                <dd>
                  <a href={`mailto:${who.email}`}>{who.email}</a>
                </dd>
                {who.phone !== '' && (
                  <dd>
                    <a href={`tel:${who.phone.replaceAll(/[^\d+]/g, '')}`}>{who.phone}</a>
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      )}
      <People company={company} />
    </>
  );
}
