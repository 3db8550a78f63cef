import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEntryWords } from '../shared/entry-words.ts';
import type { Account } from '../entry/shapes.ts';
import { remove } from '../shared/api.ts';
import { useFormats } from '../shared/format.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { deviceName } from './device.ts';

/** Where one is signed in, and the way to end it there. */
export function Sessions({ sessions }: Pick<Account, 'sessions'>) {
  const { t } = useEntryWords();
  const { long } = useFormats();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (id: string) => remove(`account/sessions/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['account'] }),
  });
  return (
    <section className="account-part" aria-labelledby="account-sessions">
      <h2 id="account-sessions">{t('account.sessions')}</h2>
      <p className="quiet">{t('account.sessionsWords')}</p>
      <ul className="account-sessions">
        {sessions.map(({ id, device, place, seen, isThis }) => {
          const name = deviceName(device) || t('account.unknownDevice');
          return (
            <li key={id}>
              <div>
                <strong>{name}</strong> {isThis && <em className="quiet">({t('account.thisOne')})</em>}
                <span className="quiet">
                  {[place, t('account.used', { when: long(seen) })].filter(Boolean).join(' · ')}
                </span>
              </div>
              {!isThis && (
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('account.endOf', { device: name })}
                  loading={end.isPending && end.variables === id}
                  onClick={() => end.mutate(id)}
                >
                  {t('account.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ProblemNote error={end.error} />
      <p role="status" className="quiet">
        {end.isSuccess && t('account.ended')}
      </p>
    </section>
  );
}
