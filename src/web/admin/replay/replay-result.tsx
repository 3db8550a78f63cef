import { Link } from '@tanstack/react-router';
import { Empty } from '../../shared/empty.tsx';
import type { Replay } from '../shapes.ts';
import { useWords } from '../words.ts';
import './replay.css';

type Result = NonNullable<Replay['result']>;

/** Met and missed by severity and team, before and after, and the tickets that change. */
export function ReplayResult({ result }: { result: Result }) {
  const { t } = useWords();
  const { tickets, changed, refused, lines } = result;
  if (tickets === 0) return <Empty title={t('replay.nothing')}>{t('replay.nothingWords')}</Empty>;
  return (
    <section className="replay-result" aria-labelledby="result">
      <div className="admin-part">
        <h2 id="result">{t('replay.result')}</h2>
        <p role="status">{t('replay.sum', { tickets, count: changed })}</p>
        {refused > 0 && <p>{t('replay.refused', { count: refused })}</p>}
        <table className="admin-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.where')}</th>
              <th scope="col">{t('plan.beforeTitle')}</th>
              <th scope="col">{t('plan.afterTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ severity, team, clock, before, after, words }) => (
              <tr key={`${severity} ${team} ${clock}`}>
                <th scope="row">{words.slice(0, words.lastIndexOf(': '))}</th>
                <td data-label={t('plan.beforeTitle')}>{t('replay.counts', before)}</td>
                <td data-label={t('plan.afterTitle')}>{t('replay.counts', after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.list.length > 0 && <Changed result={result} />}
    </section>
  );
}

function Changed({ result: { list, changed } }: { result: Result }) {
  const { t } = useWords();
  return (
    <div className="admin-part">
      <h2>{t('replay.changed')}</h2>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">{t('plan.ticket')}</th>
            <th scope="col">{t('replay.turn')}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ number, turns }) => (
            <tr key={number}>
              <th scope="row">
                <Link to="/atendimento/$number" params={{ number }} className="mono">
                  {number}
                </Link>
              </th>
              <td data-label={t('replay.turn')}>{turns.map(({ words }) => words).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed > list.length && <p>{t('plan.more', { count: changed - list.length })}</p>}
    </div>
  );
}
