/** The same in English. */
export const answerEn = {
  choose: 'Your answer to the solution',
  chooseFirst: 'Choose one of the answers.',
  confirmThis: 'Confirm: {{label}}',
  hello: 'Hello, {{name}}',
  solution: 'The solution',
  lastWords: 'What we said last',
  thanks: 'Your answer is noted. Thank you!',
  nothing: 'There is nothing to answer now.',
  toTicket: 'See the ticket in the portal',
  noLink: 'This link opens nothing',
  survey: {
    title: 'How was the service?',
    comment: 'Would you like to tell more? (optional)',
    send: 'Send rating',
    confidential: 'Your answer is confidential: whoever served the ticket does not see it.',
    thanks: 'Your rating is noted. Thank you for telling us!',
  },
} as const;
