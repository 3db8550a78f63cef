import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import type { AnswerEvent, LinkView, Rating } from '../../shared/shapes.ts';
import { AcceptanceActs } from '../ticket/acceptance-acts.tsx';
import { SurveyForm } from '../ticket/survey-form.tsx';
import { answerNamed } from './answer-named.ts';

const route = getRouteApi('/r/$token');

/** The ticket in a few words, and the answer she came to give already chosen; nothing is sent until she confirms. */
export function LinkTicket({ token, initial }: { readonly token: string; readonly initial: LinkView }) {
  const { t } = useTranslation();
  const { resposta, nota } = route.useSearch();
  const answer = useMutation({ mutationFn: (event: AnswerEvent) => api.linkAnswer(token, event) });
  const rate = useMutation({ mutationFn: (rating: Rating) => api.linkRating(token, rating) });
  const link = rate.data ?? answer.data ?? initial;
  const { acceptance, survey, number } = link;
  return (
    <>
      <h1>{link.subject}</h1>
      <p>
        <span className="mono">{number}</span> · {t('answer.hello', { name: link.reader })}
      </p>
      <p role="status">{link.sentence}</p>
      {answer.isSuccess && <p role="status">{t('answer.thanks')}</p>}
      {link.said !== null && (
        <section className="link-said" aria-label={t(acceptance ? 'answer.solution' : 'answer.lastWords')}>
          {link.said}
        </section>
      )}
      {acceptance && (
        <AcceptanceActs
          number={number}
          acceptance={acceptance}
          actions={link.actions}
          isSending={answer.isPending}
          error={answer.error}
          initial={answerNamed(resposta)}
          onSend={(event, forget) => answer.mutate(event, { onSuccess: forget })}
        />
      )}
      {survey && (
        <SurveyForm
          survey={survey}
          isSending={rate.isPending}
          error={rate.error}
          initial={survey.scale.some(({ value }) => String(value) === nota) ? nota : undefined}
          onSend={rate.mutate}
        />
      )}
      {rate.isSuccess && <p role="status">{t('answer.survey.thanks')}</p>}
      {!acceptance && !survey && !answer.isSuccess && !rate.isSuccess && <p>{t('answer.nothing')}</p>}
      <LinkButton to="/chamados/$number" params={{ number }} variant="default">
        {t('answer.toTicket')}
      </LinkButton>
    </>
  );
}
