import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useFormats } from '../../shared/format.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import type { Proposal } from '../shapes.ts';
import { useWords } from '../words.ts';
import { ForceForm } from './force-form.tsx';

/** What became of a proposal, or what can become of it. */
export function Decision({ proposal }: { proposal: Proposal }) {
  const { t } = useWords();
  const { long } = useFormats();
  const { state, version, withdrawnBy, withdrawnAt } = proposal;
  if (version !== null)
    return (
      <section className="decision done-note" role="status">
        <p>{t('force.became', { id: version })}</p>
        <div className="acts">
          <LinkButton to="/gestao/guia/versoes/$id" params={{ id: String(version) }} variant="default">
            {t('force.see', { id: version })}
          </LinkButton>
        </div>
      </section>
    );
  if (state === 'withdrawn')
    return (
      <p className="decision" role="status">
        {t('force.withdrawn', {
          name: withdrawnBy ?? t('guide.operator'),
          date: withdrawnAt === null ? '' : long(withdrawnAt),
        })}
      </p>
    );
  return (
    <section className="decision" aria-labelledby="force">
      <h2 id="force">{t('force.title')}</h2>
      {proposal.mayPutInForce ? <ForceForm id={proposal.id} /> : <p>{t('force.second')}</p>}
      <Withdraw id={proposal.id} />
    </section>
  );
}

function Withdraw({ id }: { id: number }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => guideApi.withdraw(id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  return (
    <>
      <ProblemNote error={error} safe={t('nothingChanged')} />
      <div className="acts">
        <Button variant="default" loading={isPending} onClick={() => mutate()}>
          {t('force.withdraw')}
        </Button>
      </div>
    </>
  );
}
