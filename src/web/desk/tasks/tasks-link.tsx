import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeskWords } from '../words.ts';
import { ownTasksQuery } from './api.ts';

/** The way to one's own tasks, with how many are overdue. */
export function TasksLink({ isOpen }: { readonly isOpen: boolean }) {
  const { t } = useDeskWords();
  const { data: tasks } = useQuery(ownTasksQuery);
  const overdue = (tasks ?? []).filter((task) => task.overdue).length;
  return (
    <Link
      to="/atendimento/$number"
      params={{ number: 'tarefas' }}
      search={(kept) => kept}
      aria-current={isOpen ? 'page' : undefined}
      data-late={overdue > 0}
    >
      <span>{t('day.tasks.title')}</span>
      <small>
        {overdue > 0 ? overdue : (tasks?.length ?? 0)}
        {overdue > 0 && <span className="visually-hidden"> {t('day.tasks.overdue')}</span>}
      </small>
    </Link>
  );
}
