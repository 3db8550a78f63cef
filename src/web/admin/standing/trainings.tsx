import { Button } from '@mantine/core';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { invite, inviteAll, takeTrainingBack, useStandingAct, type Standing } from './api.ts';
import { TrainingForm } from './training-form.tsx';
import { useStandingWords } from './words.ts';

interface Props {
  readonly company: string;
  readonly standing: Standing;
}

/** What each contact was trained in, and the invitation to the portal (PRO-083, TTL-022, TTL-030). */
export function Trainings({ company, standing }: Props) {
  const { t } = useStandingWords();
  const { date } = useFormats();
  const one = useStandingAct(company, invite);
  const all = useStandingAct(company, inviteAll(company));
  const back = useStandingAct(company, takeTrainingBack);
  const { contacts, products, may } = standing;
  if (contacts.length === 0) return null;
  const told = ({ product, evidence, obtainedOn }: Standing['contacts'][number]['trainings'][number]) =>
    product === ''
      ? t('trained', { evidence, on: date(obtainedOn) })
      : t('ofProduct', {
          evidence,
          on: date(obtainedOn),
          product: products.find(({ id }) => id === product)?.label ?? product,
        });
  const invited = contacts.find(({ id }) => id === one.variables);
  return (
    <>
      <h3>{t('trainings')}</h3>
      <ul className="standing-people">
        {contacts.map(({ id, name, trainings }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>{' '}
              {trainings.length === 0 && <span className="quiet">{t('untrained')}</span>}
              {trainings.map((one) => (
                <span key={one.id} className="standing-training quiet">
                  {told(one)}
                  {may.training && (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('voidOf', { name, evidence: one.evidence })}
                      loading={back.isPending && back.variables?.training === one.id}
                      onClick={() => back.mutate({ contact: id, training: one.id })}
                    >
                      {t('void')}
                    </Button>
                  )}
                </span>
              ))}
            </span>
            <Button
              size="xs"
              variant="default"
              aria-label={t('inviteOf', { name })}
              loading={one.isPending && one.variables === id}
              onClick={() => one.mutate(id)}
            >
              {t('invite')}
            </Button>
          </li>
        ))}
      </ul>
      <Button variant="default" loading={all.isPending} onClick={() => all.mutate(undefined)}>
        {t('inviteAll')}
      </Button>
      <ProblemNote error={one.error ?? all.error ?? back.error} />
      <p role="status" className="quiet">
        {one.isSuccess && invited && t('invited', { names: invited.name })}{' '}
        {all.data && all.data.invited.length > 0 && t('invited', { names: all.data.invited.join(', ') })}{' '}
        {all.data && all.data.refused.length > 0 && t('refused', { names: all.data.refused.join(', ') })}
        {all.data && all.data.invited.length + all.data.refused.length === 0 && t('nobody')}
      </p>
      {may.training && <TrainingForm company={company} contacts={contacts} products={products} />}
    </>
  );
}
