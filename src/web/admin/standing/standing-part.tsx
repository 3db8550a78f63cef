import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../shared/format.ts';
import { standingQuery, type Standing } from './api.ts';
import { DelinquencyForm } from './delinquency-form.tsx';
import { Leaves } from './leaves.tsx';
import { Trainings } from './trainings.tsx';
import { useStandingWords } from './words.ts';
import './standing.css';

/** Who of a company may enter, and why not; nothing for those who may not change it. */
export function StandingPart({ company }: { readonly company: string }) {
  const { t } = useStandingWords();
  const { data } = useQuery(standingQuery(company));
  if (!data) return null;
  return (
    <section className="admin-part standing" aria-labelledby="standing-title">
      <h2 id="standing-title">{t('title')}</h2>
      <DelinquencyForm company={company} standing={data} />
      <History delinquencies={data.delinquencies} />
      <Leaves company={company} standing={data} />
      <Trainings company={company} standing={data} />
      <TurnedAway turnedAway={data.turnedAway} />
    </section>
  );
}

function History({ delinquencies }: Pick<Standing, 'delinquencies'>) {
  const { t } = useStandingWords();
  const { long } = useFormats();
  if (delinquencies.length === 0) return null;
  return (
    <>
      <h3>{t('history')}</h3>
      <ul>
        {delinquencies.map(({ since, reason, setBy, cleared, clearReason, clearedBy }) => (
          <li key={since}>
            {cleared === null
              ? t('present', { since: long(since), reason, by: setBy })
              : t('past', {
                  since: long(since),
                  cleared: long(cleared),
                  reason,
                  by: setBy,
                  clearedBy: clearedBy ?? '',
                  clearReason: clearReason ?? '',
                })}
          </li>
        ))}
      </ul>
    </>
  );
}

function TurnedAway({ turnedAway }: Pick<Standing, 'turnedAway'>) {
  const { t } = useStandingWords();
  const { long } = useFormats();
  if (turnedAway.length === 0) return null;
  return (
    <>
      <h3>{t('turnedAway')}</h3>
      <ul>
        {turnedAway.map(({ at, contact, intent, code }, i) => (
          <li key={`${at} ${i}`}>
            {[long(at), contact, t(`intents.${intent}`), t(`why.${whyOf(code)}`)].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The words of a refusal of the gate; a code of another version is said in general. */
const whyOf = (code: string) => WHY.find((one) => `gate/${one.replaceAll('_', '-')}` === code) ?? 'other';
const WHY = [
  'no_administrator',
  'contract_over',
  'delinquent',
  'untrained',
  'product_over',
  'ticket_first',
  'not_permitted',
] as const;
