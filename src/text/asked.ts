import type { Guide, Question } from '#/domain/guide/guide.ts';
import type { Locale } from './locale.ts';

type Asked = Pick<Question, 'label' | 'answers' | 'dateBands'>;

/** What a condition asks for: one of the guide's questions, or what is asked of every ticket. */
export function askedAs(
  { triage, kinds, requesterKinds, teams, products, form }: Guide,
  id: string,
  locale: Locale,
): Asked | undefined {
  const english = locale === 'en';
  if (id === 'kind') return { label: english ? 'Kind of contact:' : 'Tipo de contato:', answers: kinds };
  if (id === 'requester') return { label: english ? 'Requester:' : 'Solicitante:', answers: requesterKinds };
  if (id === 'team') return { label: english ? 'Team:' : 'Equipe:', answers: teams };
  if (id === 'product') return { label: english ? 'Product:' : 'Produto:', answers: products };
  if (id === 'module') return { label: english ? 'Module:' : 'Módulo:', answers: [] };
  const field = form.fields.find((one) => one.id === id);
  if (field) return { label: field.label, answers: field.options };
  return triage.questions.find((question) => question.id === id);
}
