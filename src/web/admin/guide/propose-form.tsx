import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import { useWords } from '../words.ts';
import type { Bench } from './workbench.tsx';

interface Props {
  readonly bench: Bench;
  /** The text is proposed, so the draft is no longer needed. */
  readonly onDone: () => void;
}

/** Proposing the text as it stands, with a reason. */
export function ProposeForm({ bench: { text, plan }, onDone }: Props) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [reason, setReason, forget] = useDraft('guide.reason', '');
  const [tried, setTried] = useState(false);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => guideApi.propose(text, reason.trim()),
    onSuccess: async ({ proposal }) => {
      await client.invalidateQueries({ queryKey: ['admin'] });
      await navigate({ to: '/gestao/guia/propostas/$id', params: { id: String(proposal) } });
      forget();
      onDone();
    },
  });
  const isSound = plan?.problems.length === 0 && plan.examples.failed.length === 0;
  const changes = (plan?.differences.length ?? 0) > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() !== '') mutate();
  };
  const why =
    plan === undefined ? null : isSound ? (changes ? null : t('propose.notYet')) : t('propose.notSound');
  return (
    <form className="decision" aria-labelledby="propose" onSubmit={submit} noValidate>
      <h2 id="propose">{t('propose.title')}</h2>
      <Textarea
        label={t('propose.reason')}
        description={t('propose.reasonHint')}
        required
        rows={3}
        maxLength={2000}
        value={reason}
        error={tried && reason.trim() === '' ? t('propose.reasonMissing') : null}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ProblemNote error={error} safe={t('nothingChanged')} />
      {why !== null && <p className="quiet">{why}</p>}
      <div className="acts">
        <Button type="submit" loading={isPending} disabled={!isSound || !changes}>
          {t('propose.act')}
        </Button>
      </div>
    </form>
  );
}
