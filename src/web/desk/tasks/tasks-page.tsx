import { useQuery } from '@tanstack/react-query';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useDeskWords } from '../words.ts';
import { ownTasksQuery } from './api.ts';
import { TaskForm } from './task-form.tsx';
import { TaskList } from './task-list.tsx';
import './tasks.css';

/** What an agent has to do, on tickets and beside them. */
export function TasksPage() {
  const { t } = useDeskWords();
  const { data: tasks, error } = useQuery(ownTasksQuery);
  return (
    <article className="tasks">
      <h1>{t('day.tasks.title')}</h1>
      <TaskForm />
      <ProblemNote error={error} />
      {tasks?.length === 0 && <Empty title={t('day.tasks.none')}>{t('day.tasks.noneWords')}</Empty>}
      {tasks && <TaskList tasks={tasks} named />}
    </article>
  );
}
