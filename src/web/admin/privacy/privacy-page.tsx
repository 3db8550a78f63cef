import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import { requestsQuery } from './api.ts';
import { Finder } from './finder.tsx';
import { OneRequest } from './one-request.tsx';
import { usePrivacyWords } from './words.ts';
import './privacy.css';

/** Personal data: what people ask about theirs, and what is kept of each (LGPD, arts. 18 and 19). */
export function PrivacyPage() {
  const { t } = usePrivacyWords();
  const { data, error, refetch } = useQuery(requestsQuery);
  const [said, say] = useState('');
  return (
    <>
      <AdminHead title={t('title')} words={t('words')} />
      <p role="status" className="quiet">
        {said}
      </p>
      <section className="admin-part" aria-labelledby="privacy-requests">
        <h2 id="privacy-requests">{t('requests')}</h2>
        <ProblemNote error={error} onAgain={() => void refetch()} />
        {!data && !error && <Rows />}
        {data?.length === 0 && <Empty title={t('noRequests')}>{t('noRequestsWords')}</Empty>}
        <ul className="privacy-list">
          {data?.map((request) => (
            <OneRequest key={request.id} request={request} onSaid={say} />
          ))}
        </ul>
      </section>
      <Finder onSaid={say} />
    </>
  );
}
