import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { sessionQuery } from '../../shared/queries.ts';
import { Rows } from '../rows.tsx';
import { StandingPart } from '../standing/standing-part.tsx';
import { Account } from './account.tsx';
import { ContractPart } from './contract-part.tsx';
import { ContactForm } from './contact-form.tsx';
import { CustomerForm } from './customer-form.tsx';
import { RIGHTS } from './rights.tsx';
import { TakeOut } from './take-out.tsx';
import { customerQuery, type CustomerRecord } from './queries.ts';
import { useCustomerWords } from './words.ts';
import './customers.css';

/** One company: what is kept of it, and its people. */
export function CustomerPage() {
  const { t } = useCustomerWords();
  const { id } = useParams({ from: '/gestao/clientes/$id' });
  const { data: session } = useQuery(sessionQuery);
  const { data, error, refetch } = useQuery(customerQuery(id));
  usePageTitle(data?.record.name ?? t('title'));
  return (
    <>
      <div className="admin-head">
        <div>
          <Link to="/gestao/clientes">{t('back')}</Link>
          <h1>{data?.record.name ?? t('title')}</h1>
        </div>
        {data && session?.person.governs && (
          <Link to="/gestao/auditoria" search={{ com: data.record.name }}>
            {t('history')}
          </Link>
        )}
      </div>
      <ProblemNote error={error} onAgain={() => void refetch()} />
      {!data && !error && <Rows />}
      {data && <CustomerForm key={id} id={id} record={data.record} />}
      {data && <ContractPart customer={data} />}
      {data && <Account customer={data} />}
      {data && <People customer={data} />}
      {data && <StandingPart company={id} />}
    </>
  );
}

/** A company that is not there yet. */
export function NewCustomerPage() {
  const { t } = useCustomerWords();
  const navigate = useNavigate();
  usePageTitle(t('newTitle'));
  return (
    <>
      <div className="admin-head">
        <div>
          <Link to="/gestao/clientes">{t('back')}</Link>
          <h1>{t('newTitle')}</h1>
        </div>
      </div>
      <CustomerForm
        record={{}}
        onKept={({ id }) => id !== null && void navigate({ to: '/gestao/clientes/$id', params: { id } })}
      />
    </>
  );
}

function People({ customer }: { readonly customer: CustomerRecord }) {
  const { t } = useCustomerWords();
  const [changing, change] = useState<string>();
  const { id, contacts, requesterKinds } = customer;
  const rightsLeft = (denied: readonly string[]) =>
    RIGHTS.filter((right) => !denied.includes(right))
      .map((right) => t(`own.rights.${right}`).toLowerCase())
      .join(', ') || t('own.mayNothing');
  return (
    <section className="admin-part" aria-labelledby="people-title">
      <h2 id="people-title">{t('people')}</h2>
      {contacts.length === 0 && <Empty title={t('nobody')}>{t('nobodyWords')}</Empty>}
      <ul className="customer-people">
        {contacts.map((contact) => (
          <li key={contact.id}>
            {changing === contact.id ? (
              <ContactForm
                company={id}
                contact={contact}
                requesterKinds={requesterKinds}
                onDone={() => change(undefined)}
              />
            ) : (
              <>
                <span>
                  <strong>{contact.name}</strong>{' '}
                  {contact.administrator && <span className="chip">{t('isAdministrator')}</span>}{' '}
                  {!contact.active && <span className="chip">{t('inactive')}</span>}
                </span>
                <span className="quiet">
                  {[contact.email, contact.phone].filter(Boolean).join(' · ')}
                  {contact.denied.length > 0 && (
                    <>
                      <br />
                      {t('own.may')}: {rightsLeft(contact.denied)}
                    </>
                  )}
                </span>
                <span className="acts">
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`${t('edit')}: ${contact.name}`}
                    onClick={() => change(contact.id)}
                  >
                    {t('edit')}
                  </Button>
                  <TakeOut company={id} contact={contact} />
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <h3>{t('addPerson')}</h3>
      <p className="quiet">{t('addPersonHint')}</p>
      <ContactForm company={id} contact={undefined} requesterKinds={requesterKinds} onDone={() => {}} />
    </section>
  );
}
