import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Moment } from '../../shared/moment.tsx';
import type { Plan } from '../shapes.ts';
import { useWords } from '../words.ts';

/** So many dates at first, that the decision below stays in reach. */
const FIRST = 6;

/** Which open tickets would be due otherwise; none of them changes. */
export function EffectOnOpen({ effect }: { effect: Plan['effect'] }) {
  const { t } = useWords();
  const [isLong, showAll] = useState(false);
  const { sentence, tickets, more } = effect;
  const rows = tickets.flatMap(({ number, dates }) => dates.map((date) => ({ number, date })));
  return (
    <section className="admin-part" aria-labelledby="effect">
      <h2 id="effect">{t('plan.effect')}</h2>
      <p className="plan-words">{sentence}</p>
      {rows.length > 0 && (
        <table className="admin-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.ticket')}</th>
              <th scope="col">{t('plan.clock')}</th>
              <th scope="col">{t('plan.beforeTitle')}</th>
              <th scope="col">{t('plan.afterTitle')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, isLong ? undefined : FIRST).map(({ number, date }) => (
              <Row key={`${number} ${date.clock}`} number={number} date={date} />
            ))}
          </tbody>
        </table>
      )}
      {!isLong && rows.length > FIRST && (
        <div>
          <Button variant="default" size="xs" onClick={() => showAll(true)}>
            {t('plan.all', { count: rows.length })}
          </Button>
        </div>
      )}
      {isLong && more > 0 && <p>{t('plan.more', { count: more })}</p>}
    </section>
  );
}

interface RowProps {
  readonly number: string;
  readonly date: Plan['effect']['tickets'][number]['dates'][number];
}

function Row({ number, date: { before, after, words } }: RowProps) {
  const { t } = useWords();
  return (
    <tr>
      <th scope="row">
        <Link to="/atendimento/$number" params={{ number }} className="mono">
          {number}
        </Link>
      </th>
      <td data-label={t('plan.clock')}>{words.slice(0, words.indexOf(':'))}</td>
      <td data-label={t('plan.beforeTitle')}>
        {before === null ? t('plan.noDate') : <Moment at={before} form="short" />}
      </td>
      <td data-label={t('plan.afterTitle')}>
        {after === null ? t('plan.noDate') : <Moment at={after} form="short" />}
      </td>
    </tr>
  );
}
