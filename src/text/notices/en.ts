import type { NoticeWords } from './pt-br.ts';

export const noticeWordsEn: NoticeWords = {
  greeting: (name) => `Hello, ${name}!`,
  subject: {
    opened: 'Ticket registered',
    answered: 'New answer',
    waiting_customer: 'We need an answer from you',
    solved: 'A solution for you to approve',
    reminder: 'Reminder: your answer to the solution',
    closed: 'Ticket closed',
    answer_reminder: 'We still need an answer from you',
    survey_reminder: 'How was the service?',
  },
  said: {
    opened: (_who, number) => `We received your ticket. Its number is ${number}.`,
    answered: (who, number) => `${who} answered ticket ${number}:`,
    waiting_customer: (who, number) => `To go on with ticket ${number}, ${who} needs an answer from you:`,
    solved: (who, number) => `${who} sent a solution for ticket ${number}:`,
    reminder: (_who, number) => `The solution of ticket ${number} still awaits your answer.`,
    closed: (_who, number) => `Ticket ${number} was closed.`,
    answer_reminder: (_who, number) => `Ticket ${number} stands still, waiting for your answer.`,
    survey_reminder: (_who, number) =>
      `We do not know yet how the service of ticket ${number} was. Your answer matters to us.`,
  },
  act: {
    opened: 'Follow the ticket here:',
    answered: 'See the conversation and answer here:',
    waiting_customer: 'Answer here:',
    solved: 'Approve the solution, or say why it does not help:',
    reminder: 'Approve the solution, or say why it does not help:',
    closed: 'If you need to go on with the matter, open a new ticket from it:',
    answer_reminder: 'Answer here:',
    survey_reminder: 'See the ticket here:',
  },
  answerHere: 'Did the solution help? Answer with one click, without signing in:',
  see: 'Or see the ticket in the portal:',
  confidential: 'Your answer is confidential: whoever served the ticket does not see it.',
  due: (date) => `Forecast: ${date}.`,
  estimate: (date) => `Estimate: ${date}. What needs more time may exceed it.`,
  signature: (vendor) => `${vendor} – Support`,
};
