import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { guideApi } from '../guide-api.ts';
import { tasksQuery } from '../queries.ts';
import { useWords } from '../words.ts';

import { Improvements } from './improvements.tsx';

/** Customers to talk to: who was dissatisfied, with what, and why. Done can be undone. */
export function Tasks() {
  const { t } = useWords();
  const client = useQueryClient();
  const { data: tasks, error } = useQuery(tasksQuery);
  const settle = useMutation({
    mutationFn: ({ id, done }: { readonly id: string; readonly done: boolean }) =>
      guideApi.settleTask(id, done),
    onSuccess: (left) => client.setQueryData(tasksQuery.queryKey, left),
  });
  const done = settle.variables?.done === true && settle.isSuccess ? settle.variables.id : undefined;
  if (!tasks || (tasks.length === 0 && done === undefined)) return <ProblemNote error={error} />;
  return (
    <section className="admin-part" aria-labelledby="tasks">
      <h2 id="tasks">{t('report.tasks')}</h2>
      {done !== undefined && (
        <p role="status">
          {t('report.taskDone')}{' '}
          <Button size="xs" variant="subtle" onClick={() => settle.mutate({ id: done, done: false })}>
            {t('report.undo')}
          </Button>
        </p>
      )}
      <ul className="report-said">
        {tasks.map(({ id, number, subject, company, requester, label, comment, madeAt, improvements }) => (
          <li key={id} data-tone="bad">
            <p>
              <b>{label}</b> {requester} · {company} · <Moment at={madeAt} />
            </p>
            {comment !== '' && <blockquote>{comment}</blockquote>}
            <p>
              <Link to="/atendimento/$number" params={{ number }}>
                {number} {subject}
              </Link>
              <Button
                size="xs"
                variant="default"
                disabled={settle.isPending}
                onClick={() => settle.mutate({ id, done: true })}
              >
                {t('report.settle')}
              </Button>
            </p>
            <Improvements task={{ id, improvements }} />
          </li>
        ))}
      </ul>
      <ProblemNote error={settle.error} />
    </section>
  );
}
