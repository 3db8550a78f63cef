/** Words of answering a solution and of the survey, in the portal and by the link of a mail. */
export const answerPtBr = {
  choose: 'Sua resposta à solução',
  chooseFirst: 'Escolha uma das respostas.',
  confirmThis: 'Confirmar: {{label}}',
  hello: 'Olá, {{name}}',
  solution: 'A solução',
  lastWords: 'O que dissemos por último',
  thanks: 'Resposta registrada. Obrigado!',
  nothing: 'Não há nada para responder agora.',
  toTicket: 'Ver o chamado no portal',
  noLink: 'Este link não abre nada',
  survey: {
    title: 'Como foi o atendimento?',
    comment: 'Quer contar mais? (opcional)',
    send: 'Enviar avaliação',
    confidential: 'Sua resposta é confidencial: quem atendeu o chamado não a vê.',
    thanks: 'Avaliação registrada. Obrigado por contar!',
  },
} as const;
