import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { providersQuery, removeProvider, type Provider } from './api.ts';
import { ProviderForm } from './provider-form.tsx';
import { Trial } from './trial.tsx';
import { useProviderWords } from './words.ts';

interface Props {
  readonly provider: Provider;
  readonly returnTo: string;
}

/** A company account as it is kept: whom it is for, whether it answers, and the ways to change it and to end it. */
export function OneProvider({ provider, returnTo }: Props) {
  const { t } = useProviderWords();
  const client = useQueryClient();
  const [doing, setDoing] = useState<'change' | 'remove'>();
  const end = useMutation({
    mutationFn: removeProvider,
    onSuccess: () => client.invalidateQueries({ queryKey: providersQuery.queryKey }),
  });
  const { id, name, issuer, company, domains, allowsPassword, ownsDomains } = provider;
  const title = `provider-${id}`;
  return (
    <section className="admin-part provider" aria-labelledby={title}>
      <h2 id={title}>{name}</h2>
      <dl>
        <dt>{t('for')}</dt>
        <dd>{company === null ? t('vendor') : `${company.name} (${company.code})`}</dd>
        <dt>{t('domains')}</dt>
        <dd>
          {domains.join(', ')}
          {ownsDomains && <span className="quiet"> ({t('ownsShort')})</span>}
        </dd>
        <dt>{t('password')}</dt>
        <dd>{t(allowsPassword ? 'passwordToo' : 'passwordNot')}</dd>
        <dt>{t('issuer')}</dt>
        <dd className="provider-address">{issuer}</dd>
      </dl>
      {doing === 'change' && (
        <ProviderForm id={id} provider={provider} returnTo={returnTo} onDone={() => setDoing(undefined)} />
      )}
      {doing === 'remove' && (
        <div className="note" role="group" aria-label={t('removeOf', { name })}>
          <div>
            <p>{t('removeWords')}</p>
            <div className="acts">
              <Button loading={end.isPending} onClick={() => end.mutate(id)}>
                {t('removeNow')}
              </Button>
              <Button variant="default" onClick={() => setDoing(undefined)}>
                {t('leave')}
              </Button>
            </div>
          </div>
        </div>
      )}
      <ProblemNote error={end.error} />
      {doing === undefined && (
        <div className="acts">
          <Trial issuer={issuer} name={name} />
          <Button variant="default" aria-label={t('changeOf', { name })} onClick={() => setDoing('change')}>
            {t('change')}
          </Button>
          <Button variant="default" aria-label={t('removeOf', { name })} onClick={() => setDoing('remove')}>
            {t('remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
