import { useQuery } from '@tanstack/react-query';
import { useDeskWords } from '../words.ts';
import { ownTasksQuery } from './api.ts';
import { TaskForm } from './task-form.tsx';
import { TaskList } from './task-list.tsx';
import './tasks.css';

/** The agent's own tasks on a ticket. */
export function TicketTasks({ number }: { readonly number: string }) {
  const { t } = useDeskWords();
  const { data: tasks } = useQuery(ownTasksQuery);
  return (
    <section aria-labelledby="ticket-tasks">
      <h2 id="ticket-tasks">{t('day.tasks.mine')}</h2>
      <TaskList tasks={(tasks ?? []).filter(({ ticket }) => ticket?.number === number)} />
      <TaskForm number={number} />
    </section>
  );
}
