import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import { providersQuery } from './api.ts';
import { OneProvider } from './one-provider.tsx';
import { ProviderForm } from './provider-form.tsx';
import { useProviderWords } from './words.ts';
import '../standing/standing.css';
import './providers.css';

/** By which company accounts people enter: those of the vendor, and those of customers. */
export function ProvidersPage() {
  const { t } = useProviderWords();
  const { data, error } = useQuery(providersQuery);
  const [fresh, setFresh] = useState<string>();
  return (
    <>
      <AdminHead title={t('title')} words={t('words')} />
      <ProblemNote error={error} />
      {!data && !error && <Rows />}
      {data?.providers.length === 0 && fresh === undefined && (
        <Empty title={t('none')}>{t('noneWords')}</Empty>
      )}
      {data?.providers.map((one) => (
        <OneProvider key={one.id} provider={one} returnTo={data.returnTo} />
      ))}
      {data && fresh === undefined && (
        <div className="acts">
          <Button onClick={() => setFresh(crypto.randomUUID())}>{t('add')}</Button>
        </div>
      )}
      {data && fresh !== undefined && (
        <section className="admin-part" aria-labelledby="new-provider">
          <h2 id="new-provider">{t('new')}</h2>
          <ProviderForm id={fresh} returnTo={data.returnTo} onDone={() => setFresh(undefined)} />
        </section>
      )}
    </>
  );
}
