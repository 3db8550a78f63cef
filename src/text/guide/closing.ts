import type { Guide } from '#/domain/guide/guide.ts';
import { targetInWords } from '#/text/amount.ts';
import type { Locale } from '#/text/locale.ts';
import type { Block } from './block.ts';

/** The closed list of categories with what each means, and what comes of no answer (PRN-046 to PRN-058). */
export function closingBlocks({ closing, noReturn }: Guide, locale: Locale): Block[] {
  const categories = (closing?.categories ?? []).map(({ label, meaning }) => ({ term: label, meaning }));
  return [
    ...(categories.length > 0 ? [{ kind: 'terms' as const, items: categories }] : []),
    ...(noReturn ? [{ kind: 'list' as const, items: silenceOf(noReturn, locale) }] : []),
  ];
}

function silenceOf(
  { remindAfter, finishAfter, automatic }: NonNullable<Guide['noReturn']>,
  locale: Locale,
): string[] {
  const english = locale === 'en';
  const term = (one: typeof finishAfter) => targetInWords(one, false, locale);
  const reminders = remindAfter.map(term).join(english ? ' and ' : ' e ');
  const end = term(finishAfter);
  return [
    ...(reminders === ''
      ? []
      : [
          english
            ? `If you do not answer what we asked, we remind you after ${reminders}.`
            : `Se você não responder ao que perguntamos, lembramos depois de ${reminders}.`,
        ]),
    english
      ? `After ${end} without an answer the ticket ${automatic ? 'is' : 'may be'} closed.`
      : `Depois de ${end} sem resposta, o chamado ${automatic ? 'é encerrado' : 'pode ser encerrado'}.`,
  ];
}

/** What is asked after the end, and who reads the answer (TRG-138, PRN-041, TTL-114). */
export function surveyBlocks({ survey }: Guide, locale: Locale): Block[] {
  if (!survey) return [];
  const english = locale === 'en';
  const { question, scale, after, days, remindAfter, confidential } = survey;
  const answers = scale.map(({ value, label }) => `${value} – ${label}`).join('; ');
  const when = english
    ? after === 'approval'
      ? 'After you approve the solution'
      : 'When the ticket is closed'
    : after === 'approval'
      ? 'Depois que você aprova a solução'
      : 'Quando o chamado é encerrado';
  return [
    {
      kind: 'list',
      items: [
        english ? `${when} we ask: “${question}”` : `${when}, perguntamos: “${question}”`,
        english ? `The answers: ${answers}.` : `As respostas: ${answers}.`,
        english ? `You may answer for ${days} days.` : `Você pode responder durante ${days} dias.`,
        ...(remindAfter === undefined
          ? []
          : [
              english
                ? `Without an answer we remind you once, after ${remindAfter} days.`
                : `Sem resposta, lembramos uma única vez, depois de ${remindAfter} dias.`,
            ]),
        ...(confidential
          ? [
              english
                ? 'Your answer is confidential: only those who lead the team read it.'
                : 'Sua resposta é confidencial: só quem lidera a equipe a lê.',
            ]
          : []),
      ],
    },
  ];
}
