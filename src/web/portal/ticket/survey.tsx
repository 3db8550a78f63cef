import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../shared/api.ts';
import type { Rating, TicketView } from '../../shared/shapes.ts';
import { showNewest } from '../../shared/show-newest.ts';
import { ticketQuery } from '../queries.ts';
import { SurveyForm } from './survey-form.tsx';

/** After the end: how was the service? Gone once answered. */
export function TicketSurvey({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const rate = useMutation({
    mutationFn: (rating: Rating) => api.rate(ticket.number, rating),
    onSuccess: (after) => showNewest(client, ticketQuery(ticket.number).queryKey, after),
  });
  if (rate.isSuccess) return <p role="status">{t('answer.survey.thanks')}</p>;
  if (!ticket.survey) return null;
  return (
    <SurveyForm survey={ticket.survey} isSending={rate.isPending} error={rate.error} onSend={rate.mutate} />
  );
}
