import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/empty.tsx';
import type { PortalHome } from '../../shared/shapes.ts';
import { TicketList } from '../list/ticket-list.tsx';

/** The map of four counts, each a way into the list, and the latest tickets with their promised dates. */
export function MyTickets({ map, recent }: Pick<PortalHome, 'map' | 'recent'>) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="tickets-title" className="my-tickets">
      <h2 id="tickets-title">{t('home.tickets')}</h2>
      <ul className="home-map">
        {map.map(({ group, label, count }) => (
          <li key={group}>
            <Link to="/chamados" search={{ grupo: group }} data-group={group} data-empty={count === 0}>
              <strong>{count}</strong>
              <span>{label}</span>
            </Link>
          </li>
        ))}
      </ul>
      {recent.length === 0 ? (
        <Empty title={t('home.none')}>{t('home.noneWords')}</Empty>
      ) : (
        <>
          <TicketList rows={recent} />
          <Link to="/chamados">{t('home.all')}</Link>
        </>
      )}
    </section>
  );
}
