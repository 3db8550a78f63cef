import { useTranslation } from 'react-i18next';
import { SeverityMark } from '../../shared/severity-mark.tsx';
import type { TicketView } from '../../shared/shapes.ts';

/** What was told at the opening, and who takes care. */
export function Details({ ticket }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const facts = [
    [t('details.company'), ticket.company],
    [t('details.requester'), ticket.requester],
    [t('details.assignee'), ticket.assignee ?? ticket.team.label],
    [
      t('details.product'),
      [ticket.product, ticket.module, ticket.version].filter((part) => part !== '').join(' · '),
    ],
    [t('details.environment'), ticket.environment],
    ...ticket.told.map(({ label, value }) => [label, value] as const),
    ...ticket.impact.map(({ question, answer }) => [question, answer] as const),
  ] as const;
  return (
    <aside className="details" aria-labelledby="details-title">
      <h2 id="details-title">{t('details.title')}</h2>
      <dl>
        <div>
          <dt>{t('details.severity')}</dt>
          <dd>
            <SeverityMark severity={ticket.severity} word />
            {ticket.severity.because !== null && <small>{ticket.severity.because}</small>}
          </dd>
        </div>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <p className="quiet">{t('details.guide', { edition: ticket.guideEdition })}</p>
    </aside>
  );
}
