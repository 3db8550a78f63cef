import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { drawKey } from '../../portal/open/opening.ts';
import { post } from '../../shared/api.ts';
import { Choice } from '../../shared/choice.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { askAgain } from '../../shared/queries.ts';
import type { SplitBody } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';

/** Makes a ticket of its own of a part of this one (TRG-160). */
export function Split({ number }: { number: string }) {
  const { t } = useDeskWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [part, write] = useState<SplitBody>(() => ({
    key: drawKey(),
    subject: '',
    description: '',
    as: 'split',
  }));
  const split = useMutation({
    mutationFn: () => post<{ number: string }>(`desk/tickets/${encodeURIComponent(number)}/parts`, part),
    onSuccess: (made) => {
      void askAgain(client);
      void navigate({ to: '/atendimento/$number', params: { number: made.number }, search: (kept) => kept });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!split.isPending) split.mutate();
  };
  return (
    <section className="split">
      <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('split.open')}
      </Button>
      {isOpen && (
        <form className="pick" onSubmit={submit}>
          <p className="quiet">{t('split.words')}</p>
          <TextInput
            autoFocus
            size="xs"
            required
            withAsterisk={false}
            label={t('split.subject')}
            value={part.subject}
            onChange={({ target }) => write({ ...part, subject: target.value })}
          />
          <Textarea
            size="xs"
            required
            withAsterisk={false}
            rows={4}
            label={t('split.description')}
            value={part.description}
            onChange={({ target }) => write({ ...part, description: target.value })}
          />
          <Choice
            legend={t('split.open')}
            options={[
              { value: 'split', label: t('split.split') },
              { value: 'child', label: t('split.child') },
            ]}
            value={part.as}
            error={undefined}
            field="as"
            onChange={(as) => write({ ...part, as: as === 'child' ? 'child' : 'split' })}
          />
          <ProblemNote error={split.error} />
          <Button type="submit" size="xs" loading={split.isPending}>
            {t('split.act')}
          </Button>
        </form>
      )}
    </section>
  );
}
