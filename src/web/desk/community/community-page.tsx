import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { Moment } from '../../shared/moment.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Tick } from '../../admin/customers/tick.tsx';
import { useDeskWords } from '../words.ts';
import { communitiesQuery, topicsQuery } from './api.ts';
import { AskForm } from './ask-form.tsx';
import { TopicPage } from './topic-page.tsx';
import './community.css';

/** Where people of the vendor ask each other and whoever knows answers; no ticket comes of it (TRG-036). */
export function CommunityPage() {
  const { t } = useDeskWords();
  const { data: communities, error } = useQuery(communitiesQuery);
  const [chosen, choose] = useState<string>();
  const [topic, open] = useState<string>();
  const community = communities?.find(({ id }) => id === chosen) ?? communities?.[0];
  if (topic !== undefined) return <TopicPage id={topic} onBack={() => open(undefined)} />;
  return (
    <article className="community">
      <h1>{community?.label ?? t('community.title')}</h1>
      {communities && communities.length > 1 && (
        <NativeSelect
          size="xs"
          label={t('community.which')}
          data={communities.map(({ id, label }) => ({ value: id, label }))}
          value={community?.id}
          onChange={({ target }) => choose(target.value)}
        />
      )}
      <p className="quiet">{community?.about}</p>
      <ProblemNote error={error} />
      {community && <Topics key={community.id} community={community.id} onOpen={open} />}
    </article>
  );
}

function Topics({ community, onOpen }: { community: string; onOpen: (id: string) => void }) {
  const { t } = useDeskWords();
  const [search, write] = useState('');
  const [q] = useDebouncedValue(search.trim(), 250);
  const [unanswered, only] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    topicsQuery(community, q, unanswered),
  );
  const topics = data?.pages.flatMap((page) => page.topics);
  return (
    <>
      <div className="community-tools">
        <TextInput
          type="search"
          size="xs"
          label={t('community.search')}
          value={search}
          onChange={({ target }) => write(target.value)}
        />
        <Tick label={t('community.unanswered')} isOn={unanswered} onTurn={only} />
        {!isAsking && (
          <Button size="xs" onClick={() => setAsking(true)}>
            {t('community.ask')}
          </Button>
        )}
      </div>
      {isAsking && <AskForm community={community} onAsked={onOpen} onCancel={() => setAsking(false)} />}
      <ProblemNote error={error} />
      {topics?.length === 0 &&
        (q === '' && !unanswered ? (
          <Empty title={t('community.none')}>{t('community.noneWords')}</Empty>
        ) : (
          <p className="quiet">{t('community.notFound')}</p>
        ))}
      <ul className="topics">
        {topics?.map(({ id, title, author, moved, answers, solved, fresh }) => (
          <li key={id}>
            <button type="button" onClick={() => onOpen(id)}>
              <strong>{title}</strong>
              <small>
                {author} · <Moment at={moved} form="short" /> ·{' '}
                {answers === 0 ? t('community.noAnswer') : t('community.answers', { count: answers })}
                {solved && ` · ${t('community.solved')}`}
                {fresh && <b> · {t('community.fresh')}</b>}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('community.more')}
        </Button>
      )}
    </>
  );
}
