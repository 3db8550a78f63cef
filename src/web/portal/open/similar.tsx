import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../shared/api.ts';
import { Moment } from '../../shared/moment.tsx';
import { useOpeningWords } from './words.ts';

const PAUSE_MS = 350;
const SHORTEST = 6;

/** Tickets of her company that may be about the same, while the subject is being written. */
export function Similar({ subject }: { subject: string }) {
  const { t } = useOpeningWords();
  const [written] = useDebouncedValue(subject.trim(), PAUSE_MS);
  const { data: tickets = [] } = useQuery({
    queryKey: ['portal', 'similar', written],
    queryFn: () => api.similar(written),
    enabled: written.length >= SHORTEST,
    placeholderData: keepPreviousData,
  });
  return (
    <div role="status">
      {written.length >= SHORTEST && tickets.length > 0 && (
        <div className="note similar">
          <div>
            <p>
              <strong>{t('similar')}</strong>
            </p>
            <ul>
              {tickets.map(({ number, subject: words, state, openedAt }) => (
                <li key={number}>
                  <Link
                    to="/chamados/$number"
                    params={{ number }}
                    target="_blank"
                    aria-label={`${t('seeSimilar')} ${number}`}
                  >
                    {number}
                  </Link>{' '}
                  {words} <span className="quiet">· {state} · </span>
                  <Moment at={openedAt} form="short" />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
