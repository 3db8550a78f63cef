import { Skeleton } from '@mantine/core';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Account } from '../entry/shapes.ts';
import { AccountMenu } from '../shared/account-menu.tsx';
import { get } from '../shared/api.ts';
import { useEntryWords } from '../shared/entry-words.ts';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { sessionQuery } from '../shared/queries.ts';
import { TopBar } from '../shared/top-bar.tsx';
import { ChangePassword } from './change-password.tsx';
import { History } from './history.tsx';
import { Passkeys } from './passkeys.tsx';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';
import './account.css';

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => get<Account>('account'),
});

/** One's own password, second factor and sessions, for people of both sides. */
export function AccountPage() {
  const { t } = useEntryWords();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data, error } = useQuery(accountQuery);
  usePageTitle(t('account.title'));
  return (
    <div className="account-frame">
      <TopBar>
        <AccountMenu />
      </TopBar>
      <main id="main" tabIndex={-1} className="account-page">
        <h1>{t('account.title')}</h1>
        <p className="quiet">
          {session?.person.name} · {session?.person.email}
        </p>
        <ProblemNote error={error} />
        {!data && !error && <Skeleton height={480} />}
        {data && (
          <>
            <SecondFactor account={data} />
            <Passkeys passkeys={data.passkeys} />
            <ChangePassword />
            <Sessions sessions={data.sessions} />
            <History signIns={data.signIns} />
          </>
        )}
        {data?.secondFactor !== 'needed' && (
          <p>
            <Link to="/">{t('account.back')}</Link>
          </p>
        )}
      </main>
    </div>
  );
}
