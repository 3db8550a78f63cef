import { Skeleton } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AccountMenu } from '../shared/account-menu.tsx';
import { useEntryWords } from '../shared/entry-words.ts';
import { Moment } from '../shared/moment.tsx';
import { usePageTitle } from '../shared/page-title.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { sessionQuery } from '../shared/queries.ts';
import { TopBar } from '../shared/top-bar.tsx';
import { profileQuery, type Profile } from './api.ts';
import { EmailPart } from './email-part.tsx';
import { OwnForm } from './own-form.tsx';
import { PinPart } from './pin-part.tsx';
import { PrivacyPart } from './privacy-part.tsx';
import { useProfileWords } from './words.ts';
import '../account/account.css';
import './profile.css';

/** What is kept of oneself, for people of both sides (TTL-089). */
export function ProfilePage() {
  const { t } = useProfileWords();
  const { t: entry } = useEntryWords();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const { data, error, refetch } = useQuery(profileQuery);
  usePageTitle(t('title'));
  return (
    <div className="account-frame">
      <TopBar>
        <AccountMenu />
      </TopBar>
      <main id="main" tabIndex={-1} className="account-page">
        <h1>{t('title')}</h1>
        <p className="quiet">{session?.person.name}</p>
        <ProblemNote error={error} onAgain={() => void refetch()} />
        {!data && !error && <Skeleton height={480} />}
        {data && <Parts profile={data} />}
        {data && session?.person.kind === 'contact' && <PrivacyPart />}
        <p>
          <Link to="/">{entry('account.back')}</Link>
        </p>
      </main>
    </div>
  );
}

function Parts({ profile }: { readonly profile: Profile }) {
  const { t } = useProfileWords();
  const kept = profile.fields.filter(({ mine, id }) => !mine && id !== 'password');
  return (
    <>
      <section className="account-part" aria-labelledby="profile-mine">
        <h2 id="profile-mine">{t('mine')}</h2>
        <OwnForm fields={profile.fields.filter(({ mine }) => mine)} />
      </section>
      <EmailPart profile={profile} />
      {profile.pin && <PinPart pin={profile.pin} />}
      <section className="account-part" aria-labelledby="profile-password">
        <h2 id="profile-password">{t('password.title')}</h2>
        <p className="quiet">{t('password.words')}</p>
        <Link to="/conta">{t('password.go')}</Link>
      </section>
      {kept.length > 0 && (
        <section className="account-part" aria-labelledby="profile-kept">
          <h2 id="profile-kept">{t('kept')}</h2>
          <p className="quiet">{t('keptWords')}</p>
          <dl className="profile-kept">
            {kept.map(({ id, label, value }) => (
              <div key={id}>
                <dt>{label}</dt>
                <dd>{value || t('none')}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className="account-part" aria-labelledby="profile-changes">
        <h2 id="profile-changes">{t('changes.title')}</h2>
        {profile.changes.length === 0 && <p className="quiet">{t('changes.none')}</p>}
        <ul className="profile-changes">
          {profile.changes.map(({ at, text, fields }, i) => (
            <li key={`${at} ${i}`}>
              <span className="quiet">
                <Moment at={at} />
              </span>
              <span>{text}</span>
              {fields.length > 0 && <span className="quiet">{fields.join(', ')}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
