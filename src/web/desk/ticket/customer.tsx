import { useTranslation } from 'react-i18next';
import type { DeskTicket } from '../../shared/shapes.ts';
import { History } from '../history/history.tsx';
import { AccessLink } from './access-link.tsx';
import { ConfirmPhone } from './confirm-phone.tsx';
import { Contract } from './contract.tsx';

/** Who asks, how to reach them, and what else they asked lately. */
export function Customer({
  ticket: { number, customer, product, module, version, environment, impact },
}: {
  ticket: DeskTicket;
}) {
  const { t } = useTranslation();
  const { contact } = customer;
  const place = [product, module, version, environment].filter((part) => part !== '').join(' · ');
  return (
    <section aria-labelledby="customer-title">
      <h2 id="customer-title">{t('customer.title')}</h2>
      <p>
        <strong>{customer.name}</strong> <span className="quiet mono">{customer.code}</span>
      </p>
      {customer.plan !== '' && <p>{customer.plan}</p>}
      <Contract key={customer.id} customer={customer} />
      <p>{contact.name}</p>
      {contact.email !== '' && (
        <p>
          <a href={`mailto:${contact.email}`}>{contact.email}</a>
        </p>
      )}
      {contact.phone !== '' && (
        <p>
          <a href={`tel:${contact.phone.replaceAll(/[^\d+]/g, '')}`}>{contact.phone}</a>
        </p>
      )}
      {contact.toConfirm && <ConfirmPhone key={`phone ${number}`} number={number} />}
      {contact.email !== '' && <AccessLink key={number} number={number} />}
      {place !== '' && <p className="quiet">{place}</p>}
      {impact.length > 0 && (
        <dl className="impact">
          {impact.map(({ question, answer }) => (
            <div key={question}>
              <dt>{question}</dt>
              <dd>{answer}</dd>
            </div>
          ))}
        </dl>
      )}
      <History customer={customer} />
    </section>
  );
}
