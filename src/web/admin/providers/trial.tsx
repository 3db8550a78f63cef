import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { tryProvider } from './api.ts';
import { useProviderWords } from './words.ts';

/** Asks a provider what it says of itself, and tells what is wrong. */
export function Trial({ issuer, name }: { readonly issuer: string; readonly name: string }) {
  const { t } = useProviderWords();
  const trial = useMutation({ mutationFn: tryProvider });
  const faults = trial.variables === issuer ? trial.data?.faults : undefined;
  return (
    <>
      <Button
        variant="default"
        aria-label={t('tryOf', { name })}
        disabled={issuer === ''}
        loading={trial.isPending}
        onClick={() => trial.mutate(issuer)}
      >
        {t('try')}
      </Button>
      <div role="status" className="provider-trial">
        {faults?.length === 0 && <p>{t('good')}</p>}
        {faults && faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{t(`faults.${fault}`)}</li>
            ))}
          </ul>
        )}
      </div>
      <ProblemNote error={trial.error} />
    </>
  );
}
