import { NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { giveAccount, type CustomerRecord } from './queries.ts';
import { useCustomerWords } from './words.ts';

/** Who looks after the account; choosing is giving it, from now on. */
export function Account({ customer }: { readonly customer: CustomerRecord }) {
  const { t } = useCustomerWords();
  const { date, local } = useFormats();
  const client = useQueryClient();
  const { id, account, agents } = customer;
  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ part, person }: { part: 'executive' | 'manager'; person: string }) =>
      giveAccount(id, part, person === '' ? null : person),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'customers'] }),
  });
  return (
    <section className="admin-part" aria-labelledby="account-title">
      <h2 id="account-title">{t('account.title')}</h2>
      <p className="quiet">{t('account.words')}</p>
      <div className="account-parts">
        {(['executive', 'manager'] as const).map((part) => {
          const now = account.find((one) => one.part === part);
          return (
            <NativeSelect
              key={part}
              label={t(`account.${part}`)}
              description={now && t('account.since', { date: date(local(new Date(now.from)).date) })}
              disabled={isPending}
              value={now?.person ?? ''}
              onChange={({ target }) => mutate({ part, person: target.value })}
              data={[
                { value: '', label: t('account.nobody') },
                ...agents.map((agent) => ({ value: agent.id, label: agent.name })),
              ]}
            />
          );
        })}
      </div>
      <ProblemNote error={error} safe={t('safe')} />
    </section>
  );
}
