import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { AccountMenu } from '../shared/account-menu.tsx';
import { sessionQuery } from '../shared/queries.ts';
import { TopBar } from '../shared/top-bar.tsx';
import { InForce } from './in-force.tsx';
import { NotAllowed } from './not-allowed.tsx';
import { useWords } from './words.ts';
import './admin.css';

/** The frame of the management pages: where one is, and which version of the guide is in force. */
export function AdminLayout() {
  const { t } = useWords();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  const governs = session?.person.governs === true;
  const leads = session?.person.leads === true;
  const keepsCustomers = session?.person.keepsCustomers === true;
  const registers = session?.person.registers === true;
  const isRegistration = pathname.startsWith('/gestao/cadastro');
  const keepsEntry = session?.person.keepsEntry === true;
  const isCustomers = pathname.startsWith('/gestao/clientes');
  const isReport = pathname.startsWith('/gestao/relatorios');
  const isOfGuide = /^\/gestao\/(guia|calendario|simulacao)/.test(pathname);
  // Everybody may see her own record.
  const isRecord = pathname.startsWith('/gestao/equipe');
  const isEntry = pathname.startsWith('/gestao/entrada');
  const isAllowed = isReport
    ? leads
    : isCustomers
      ? keepsCustomers
      : isEntry
        ? keepsEntry
        : isRegistration
          ? registers
          : governs || isRecord;
  return (
    <div className="admin">
      <TopBar className="admin-bar" home="/atendimento">
        <nav className="admin-places" aria-label={t('places.label')}>
          <Link to="/atendimento" activeOptions={{ exact: true }}>
            {t('places.desk')}
          </Link>
          {governs && (
            <>
              <Link to="/gestao/guia">{t('places.guide')}</Link>
              <Link to="/gestao/calendario">{t('places.calendar')}</Link>
              <Link to="/gestao/simulacao" activeOptions={{ includeSearch: false }}>
                {t('places.replay')}
              </Link>
              <Link to="/gestao/auditoria" activeOptions={{ includeSearch: false }}>
                {t('places.audit')}
              </Link>
              <Link to="/gestao/permissoes">{t('places.permissions')}</Link>
            </>
          )}
          {leads && (
            <Link to="/gestao/relatorios" activeOptions={{ includeSearch: false }}>
              {t('places.report')}
            </Link>
          )}
          {keepsCustomers && <Link to="/gestao/clientes">{t('places.customers')}</Link>}
          {registers && <Link to="/gestao/cadastro">{t('places.registration')}</Link>}
          {governs && <Link to="/gestao/chaves">{t('places.tokens')}</Link>}
          {keepsEntry && <Link to="/gestao/entrada">{t('places.providers')}</Link>}
          <Link to="/gestao/equipe">{t('places.skills')}</Link>
        </nav>
        <AccountMenu />
      </TopBar>
      <main id="main" ref={main} tabIndex={-1} className="admin-page">
        {isAllowed ? (
          <>
            {isOfGuide && <InForce />}
            <Outlet />
          </>
        ) : (
          <NotAllowed />
        )}
      </main>
    </div>
  );
}
