import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { OwnTasks } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { ownTasksQuery, settleTask } from './api.ts';

type Task = OwnTasks[number];

interface Props {
  readonly tasks: OwnTasks;
  /** Whether each names its ticket. */
  readonly named?: boolean;
}

/** Tasks with their time; overdue ones are marked. Done can be undone. */
export function TaskList({ tasks, named = false }: Props) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const settle = useMutation({
    mutationFn: ({ task, done }: { readonly task: Task; readonly done: boolean }) =>
      settleTask(task.id, done),
    onSuccess: (left) => client.setQueryData(ownTasksQuery.queryKey, left),
  });
  const done = settle.isSuccess && settle.variables.done ? settle.variables.task : undefined;
  return (
    <>
      <div role="status">
        {done && (
          <p>
            {t('day.tasks.done', { title: done.title })}{' '}
            <Button
              size="compact-xs"
              variant="light"
              disabled={settle.isPending}
              onClick={() => settle.mutate({ task: done, done: false })}
            >
              {t('day.tasks.undo')}
            </Button>
          </p>
        )}
      </div>
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.id} data-overdue={task.overdue}>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={t('day.tasks.settleNamed', { title: task.title })}
              disabled={settle.isPending}
              onClick={() => settle.mutate({ task, done: true })}
            >
              {t('day.tasks.settle')}
            </Button>
            <span>
              {task.title}
              {task.kind === 'improvement' && <small> {t('day.tasks.improvement')}</small>}
              {named && task.ticket && (
                <Link
                  to="/atendimento/$number"
                  params={{ number: task.ticket.number }}
                  search={(kept) => kept}
                  className="task-ticket"
                >
                  <span className="mono">{task.ticket.number}</span> {task.ticket.subject}
                </Link>
              )}
            </span>
            {task.due !== null && (
              <span className="task-due">
                {task.overdue && (
                  <>
                    <IconAlertTriangle size={14} aria-hidden /> {t('day.tasks.overdue')}{' '}
                  </>
                )}
                <Moment at={task.due} form="short" />
              </span>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote error={settle.error} />
    </>
  );
}
