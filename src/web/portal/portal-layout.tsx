import { IconHome, IconList, IconPlus } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { lazy, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from '../shared/account-menu.tsx';
import { Later } from '../shared/later.tsx';
import { sessionQuery, siteQuery } from '../shared/queries.ts';
import { TopBar } from '../shared/top-bar.tsx';
import './portal.css';

const BarredPage = lazy(async () => ({ default: (await import('./barred/barred-page.tsx')).BarredPage }));

const ClosedStrip = lazy(async () => ({
  default: (await import('./barred/closed-strip.tsx')).ClosedStrip,
}));

const AskStrip = lazy(async () => ({ default: (await import('./asks/ask-strip.tsx')).AskStrip }));

const ConsentPage = lazy(async () => ({
  default: (await import('./consent/consent-page.tsx')).ConsentPage,
}));

/** The frame of the customer's pages. On a phone the places move to the foot, so that the main act is in reach. */
export function PortalLayout() {
  const { t } = useTranslation();
  const main = useFocusOnArrival();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const closed = session?.barred.find(({ intent }) => intent === 'portal');
  const consent = session?.asks.consent ?? undefined;
  const cannotOpen = session?.barred.some(({ intent }) => intent === 'open_ticket');
  return (
    <div className="portal">
      <TopBar className="portal-bar">
        <nav className="portal-places" aria-label={t('nav.label')}>
          <Link to="/" activeOptions={{ exact: true }}>
            <IconHome size={20} aria-hidden />
            {t('nav.home')}
          </Link>
          <Link to="/chamados" activeOptions={{ exact: true, includeSearch: false }}>
            <IconList size={20} aria-hidden />
            {t('nav.tickets')}
          </Link>
          <Link
            to="/chamados/novo"
            activeOptions={{ includeSearch: false }}
            className="portal-main-act"
            aria-disabled={cannotOpen || undefined}
          >
            <IconPlus size={20} aria-hidden />
            {t('nav.open')}
          </Link>
        </nav>
        <AccountMenu />
      </TopBar>
      <main id="main" ref={main} tabIndex={-1} className="portal-page">
        {session &&
          !closed &&
          consent === undefined &&
          (session.asks.phone !== null || session.asks.mailRefused) && (
            <Later>
              <AskStrip asks={session.asks} email={session.person.email} />
            </Later>
          )}
        {session && (session.closed.length > 0 || session.unvouched > 0) && (
          <Later>
            <ClosedStrip session={session} />
          </Later>
        )}
        {closed ? (
          <Later>
            <BarredPage barred={closed} />
          </Later>
        ) : consent !== undefined ? (
          <Later>
            <ConsentPage version={consent} />
          </Later>
        ) : (
          <Outlet />
        )}
      </main>
      <footer className="portal-foot">
        <Link to="/empresa">{t('nav.company')}</Link>
        <Link to="/guia">{t('guide')}</Link>
        {site.hasNotice && <Link to="/privacidade">{t('privacy')}</Link>}
      </footer>
    </div>
  );
}

/** A new page is read from its beginning: focus goes to it, except on the first one. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
