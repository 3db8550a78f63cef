import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCaseWords } from '../../shared/case-words.ts';
import { ContractForm } from '../../shared/contract/contract-form.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import type { DeskTicket } from '../../shared/shapes.ts';

/** What the customer contracted, what is noted of it, and her edition of the product (TRG-049, TRG-050, TRG-054). */
export function Contract({ customer }: { customer: DeskTicket['customer'] }) {
  const { t } = useCaseWords();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [isChanging, change] = useState(false);
  const { contract, components, edition } = customer.has;
  if (isChanging) return <ContractForm company={customer.id} onDone={() => change(false)} />;
  return (
    <>
      {contract !== null && <p>{t('contract', { contract })}</p>}
      {components.length > 0 && (
        <ul className="components">
          {components.map(({ label, parameters }) => (
            <li key={label}>
              {label}
              {parameters.map(({ name, value }) => (
                <small key={name}>
                  {name}: {value}
                </small>
              ))}
            </li>
          ))}
        </ul>
      )}
      {edition !== null && (
        <p>
          <strong>{edition.label}</strong> <small>{edition.note}</small>
        </p>
      )}
      {session?.person.governs && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => change(true)}>
          {t('contractForm.change')}
        </Button>
      )}
    </>
  );
}
