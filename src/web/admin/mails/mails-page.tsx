import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import { mailsQuery, putAside, type MailRow } from './api.ts';
import { Mailboxes } from './mailboxes.tsx';
import { OneMail } from './one-mail.tsx';
import { useMailWords } from './words.ts';
import './mails.css';

/** What came by mail and waits for somebody: strangers are registered, and what they wrote becomes a ticket (PRN-033). */
export function MailsPage() {
  const { t } = useMailWords();
  const { ver, m } = useSearch({ from: '/gestao/mensagens' });
  const navigate = useNavigate({ from: '/gestao/mensagens' });
  const client = useQueryClient();
  const [gone, setGone] = useState<string>();
  const list = useInfiniteQuery(mailsQuery(ver ? 'settled' : 'waiting'));
  const aside = useMutation({
    mutationFn: ({ id, to }: { readonly id: string; readonly to: boolean }) => putAside(id, to),
    onSuccess: async (_, { id, to }) => {
      setGone(to ? id : undefined);
      await client.invalidateQueries({ queryKey: ['admin', 'mails'] });
    },
  });
  const mails = list.data?.pages.flatMap((page) => page.mails);
  const open = (id: string) =>
    void navigate({ search: { ver, m: m === id ? undefined : id }, replace: true });
  return (
    <>
      <AdminHead title={t('title')} words={t('words')} />
      {list.data?.pages[0] && <Mailboxes mailboxes={list.data.pages[0].mailboxes} />}
      <nav className="mails-tabs" aria-label={t('title')}>
        {([undefined, 'tratadas'] as const).map((tab) => (
          <Link
            key={tab ?? ''}
            to="/gestao/mensagens"
            search={{ ver: tab }}
            aria-current={ver === tab ? 'page' : undefined}
          >
            {t(tab ? 'settled' : 'waiting')}
          </Link>
        ))}
      </nav>
      <p role="status" className="mails-gone">
        {gone !== undefined && (
          <>
            {t('wasAside')}{' '}
            <Button size="compact-xs" variant="default" onClick={() => aside.mutate({ id: gone, to: false })}>
              {t('undo')}
            </Button>
          </>
        )}
      </p>
      <ProblemNote error={list.error ?? aside.error} onAgain={() => void list.refetch()} />
      {list.isPending && <Rows />}
      {mails?.length === 0 && <Empty title={t(ver ? 'noneSettled' : 'none')}>{!ver && t('noneWords')}</Empty>}
      <ul className="mails">
        {mails?.map((mail) => (
          <li key={mail.id} data-open={mail.id === m}>
            <button type="button" aria-expanded={mail.id === m} onClick={() => open(mail.id)}>
              <Head mail={mail} />
            </button>
            {mail.id === m && (
              <OneMail
                id={mail.id}
                isBusy={aside.isPending}
                onAside={(to) => aside.mutate({ id: mail.id, to })}
              />
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <div>
          <Button
            variant="default"
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

function Head({ mail }: { readonly mail: MailRow }) {
  const { t } = useMailWords();
  const { writer, sender, senderName, subject, files, receivedAt } = mail;
  const known = writer ? (writer.kind === 'agent' ? 'colleague' : 'registered') : 'unregistered';
  return (
    <>
      <strong>{subject || t('noSubject')}</strong>
      <span className="mails-who">
        {[writer?.name ?? senderName, sender || t('noSender')].filter(Boolean).join(' · ')}
      </span>
      <small>
        <Moment at={receivedAt} /> · <span className="chip">{t(known)}</span>
        {writer && writer.companies.length > 0 && ` ${writer.companies.join(', ')}`}
        {files > 0 && ` · ${t('files', { count: files })}`}
      </small>
    </>
  );
}
