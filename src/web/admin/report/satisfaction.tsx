import { Link } from '@tanstack/react-router';
import { Moment } from '../../shared/moment.tsx';
import type { ServiceReport } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Figures } from './figures.tsx';

type Seen = NonNullable<ServiceReport['satisfaction']>;

/** Average per team, how often each answer was given, and the answers themselves (TRG-140, PRN-040). */
export function Satisfaction({ satisfaction }: { readonly satisfaction: Seen }) {
  const { t, i18n } = useWords();
  const { all, byTeam, spread, list } = satisfaction;
  const average = (value: number | null) => (value === null ? '–' : value.toLocaleString(i18n.language));
  if (all.answers === 0)
    return (
      <section className="admin-part">
        <h2>{t('report.satisfaction')}</h2>
        <p>{t('report.noAnswers')}</p>
      </section>
    );
  const lines = byTeam.map(({ team, ...one }) => [team, one.answers, average(one.average)] as const);
  return (
    <>
      <Figures
        id="satisfaction"
        title={t('report.satisfaction')}
        columns={[t('report.team'), t('report.answers'), t('report.average')]}
        rows={
          lines.length === 1
            ? lines
            : [...lines, [t('report.all'), all.answers, average(all.average)] as const]
        }
      />
      <Figures
        id="spread"
        title={t('report.spread')}
        columns={[t('report.spread'), t('report.answers')]}
        rows={spread.map(({ label, answers }) => [label, answers])}
      />
      <Said list={list} />
    </>
  );
}

function Said({ list }: { readonly list: Seen['list'] }) {
  const { t } = useWords();
  return (
    <section className="admin-part" aria-labelledby="said">
      <h2 id="said">{t('report.list')}</h2>
      <ul className="report-said">
        {list.map(({ number, subject, company, at, label, comment, dissatisfied }) => (
          <li key={number} data-tone={dissatisfied ? 'bad' : undefined}>
            <p>
              <b>{label}</b>
              {dissatisfied && <span className="chip">{t('report.dissatisfied')}</span>}
            </p>
            {comment !== '' && <blockquote>{comment}</blockquote>}
            <p className="quiet">
              <Link to="/atendimento/$number" params={{ number }}>
                {number} {subject}
              </Link>{' '}
              · {company} · <Moment at={at} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
