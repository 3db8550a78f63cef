import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { infer as Infer } from 'zod';
import type { waitingView } from '#/http/shapes/held-mails.ts';
import { get } from '../../shared/api.ts';
import { sessionQuery } from '../../shared/queries.ts';
import { useDeskWords } from '../words.ts';

const EVERY_MS = 30_000;

const waitingQuery = queryOptions({
  queryKey: ['admin', 'mails', 'waiting-count'],
  queryFn: () => get<Infer<typeof waitingView>>('desk/mails/waiting'),
  refetchInterval: EVERY_MS,
});

/** For whoever registers people: how many mails of the unregistered wait, where the house reads a mailbox (PRN-033). */
export function MailsLink() {
  const { t } = useDeskWords();
  const { data: session } = useQuery(sessionQuery);
  const { data: waiting } = useQuery({ ...waitingQuery, enabled: session?.person.registers === true });
  if (!waiting || (!waiting.isRead && waiting.count === 0)) return null;
  return (
    <Link to="/gestao/mensagens">
      <span>{t('mailsWaiting')}</span>
      <small>
        {waiting.count}
        {waiting.more && '+'}
      </small>
    </Link>
  );
}
