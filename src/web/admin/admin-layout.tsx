import { useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { AccountMenu } from '../shared/account-menu.tsx';
import { sessionQuery } from '../shared/queries.ts';
import { TopBar } from '../shared/top-bar.tsx';
import { InForce } from './in-force.tsx';
import { NotAllowed } from './not-allowed.tsx';
import { PlacesPane } from './places-pane.tsx';
import { placeAt } from './places.ts';
import './admin.css';
import './places.css';

/** The frame of the management pages: where one is, and which version of the guide is in force. */
export function AdminLayout() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current !== pathname) main.current?.focus({ preventScroll: true });
    last.current = pathname;
  }, [pathname]);
  const here = placeAt(pathname);
  const isAllowed = session && (here ? here.isFor(session.person) : session.person.governs);
  return (
    <div className="admin">
      <TopBar className="admin-bar" home="/atendimento">
        <span className="admin-space" />
        <AccountMenu />
      </TopBar>
      <div className="admin-columns">
        {session && <PlacesPane person={session.person} />}
        <main id="main" ref={main} tabIndex={-1} className="admin-page">
          {isAllowed ? (
            <>
              {here?.part === 'guide' && <InForce />}
              <Outlet />
            </>
          ) : (
            <NotAllowed />
          )}
        </main>
      </div>
    </div>
  );
}
