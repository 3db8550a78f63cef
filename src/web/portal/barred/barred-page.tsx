import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useEntryWords } from '../../shared/entry-words.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { sessionQuery } from '../../shared/queries.ts';
import type { Session } from '../../shared/shapes.ts';
import './barred.css';

interface Props {
  readonly barred: Session['barred'][number];
}

/** What stands in the way, who clears it up and when they are there; once it is cleared, the way is open at once. */
export function BarredPage({ barred: { intent, code, detail, sendTo } }: Props) {
  const { t } = useEntryWords();
  const client = useQueryClient();
  const { isFetching } = useSuspenseQuery(sessionQuery);
  const [asked, setAsked] = useState(false);
  const isPortal = intent === 'portal';
  const title = t(isPortal ? 'barred.portal' : 'barred.open');
  usePageTitle(title);
  const again = async () => {
    await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    setAsked(true);
  };
  return (
    <section className="barred" aria-labelledby="barred-title">
      <IconLock size={20} aria-hidden />
      <h1 id="barred-title">{title}</h1>
      <p>{detail}</p>
      {!isPortal && <p>{t('barred.openHint')}</p>}
      {sendTo && (
        <dl>
          <dt>{t('barred.who')}</dt>
          <dd>
            <strong>{sendTo.label}</strong>
            {sendTo.hours !== null && <span className="quiet"> {sendTo.hours}</span>}
          </dd>
        </dl>
      )}
      <Button variant={isPortal ? 'filled' : 'default'} loading={isFetching} onClick={() => void again()}>
        {t('barred.again')}
      </Button>
      <p role="status" className="quiet">
        {asked && !isFetching && t('barred.still')}
      </p>
      {!isPortal && (
        <p>
          <Link to="/canais">{t('barred.channels')}</Link>
        </p>
      )}
      <p className="note-code">{code}</p>
    </section>
  );
}
