import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ContractForm, contractQuery } from '../../shared/contract/contract-form.tsx';
import { useFormats } from '../../shared/format.ts';
import type { CompanyContract } from '../../shared/shapes.ts';
import type { CustomerRecord } from './queries.ts';
import { useCustomerWords } from './words.ts';

/** What the company contracted and has; who keeps contracts changes it here (TRG-051, TRG-031). */
export function ContractPart({ customer }: { readonly customer: CustomerRecord }) {
  const { t } = useCustomerWords();
  const { date } = useFormats();
  const [isChanging, change] = useState(false);
  const { data } = useQuery({ ...contractQuery(customer.id), retry: false });
  const { contract, contractUntil } = customer.record;
  const label = customer.contracts.find(({ id }) => id === contract)?.label ?? t('noContract');
  const until =
    contractUntil === '' ? t('contract.noEnd') : t('contract.until', { date: date(contractUntil) });
  return (
    <section className="admin-part" aria-labelledby="contract-title">
      <h2 id="contract-title">{t('contract.title')}</h2>
      {isChanging ? (
        <ContractForm company={customer.id} onDone={() => change(false)} />
      ) : (
        <>
          <p>
            {label} · {until}
          </p>
          {data && <Has contract={data} />}
          {data && (
            <div>
              <Button size="xs" variant="default" onClick={() => change(true)}>
                {t('contract.change')}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

/** Add-ons with what is noted of them, products with their modules, editions. */
function Has({ contract: has }: { readonly contract: CompanyContract }) {
  const { t } = useCustomerWords();
  const own = has.contracts.find(({ id }) => id === has.contract);
  const components = (own?.components ?? []).flatMap(({ id, label, parameters }) => {
    const noted = has.terms[id];
    if (!noted) return [];
    const facts = parameters.flatMap((one) => (noted[one.id] ? [`${one.label}: ${noted[one.id]}`] : []));
    return [facts.length === 0 ? label : `${label} (${facts.join('; ')})`];
  });
  const editions = has.products.flatMap(({ id, label, editions: offered }) => {
    const edition = offered.find((one) => one.id === has.editions[id]);
    return edition ? [`${label} ${edition.label}`] : [];
  });
  const products = has.sold.flatMap(({ id, label }) => {
    const modules = has.contracted?.[id];
    if (!modules) return [];
    return [modules.length === 0 ? label : `${label} (${modules.join(', ')})`];
  });
  const facts = [
    ...((own?.components ?? []).length > 0 ? [[t('contract.components'), components] as const] : []),
    ...(has.sold.length > 0 ? [[t('contract.products'), products] as const] : []),
    ...(has.products.length > 0 ? [[t('contract.editions'), editions] as const] : []),
  ];
  return (
    <dl className="customer-facts">
      {facts.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{values.length === 0 ? t('own.unknown') : values.join('; ')}</dd>
        </div>
      ))}
    </dl>
  );
}
