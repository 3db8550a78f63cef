import type { NoticeKind } from '#/domain/guide/guide.ts';

export interface NoticeWords {
  greeting(name: string): string;
  readonly subject: Readonly<Record<NoticeKind, string>>;
  readonly said: Readonly<Record<NoticeKind, (who: string, number: string) => string>>;
  readonly act: Readonly<Record<NoticeKind, string>>;
  readonly answerHere: string;
  readonly see: string;
  readonly confidential: string;
  due(date: string): string;
  estimate(date: string): string;
  signature(vendor: string): string;
}

export const noticeWordsPtBr: NoticeWords = {
  greeting: (name) => `Olá, ${name}!`,
  subject: {
    opened: 'Chamado registrado',
    answered: 'Nova resposta',
    waiting_customer: 'Precisamos de uma resposta sua',
    solved: 'Solução para você aprovar',
    reminder: 'Lembrete: sua resposta à solução',
    closed: 'Chamado encerrado',
    answer_reminder: 'Ainda precisamos de uma resposta sua',
    survey_reminder: 'Como foi o atendimento?',
  },
  said: {
    opened: (_who, number) => `Recebemos seu chamado. O número dele é ${number}.`,
    answered: (who, number) => `${who} respondeu ao chamado ${number}:`,
    waiting_customer: (who, number) =>
      `Para continuar com o chamado ${number}, ${who} precisa de uma resposta sua:`,
    solved: (who, number) => `${who} enviou uma solução para o chamado ${number}:`,
    reminder: (_who, number) => `A solução do chamado ${number} ainda aguarda a sua resposta.`,
    closed: (_who, number) => `O chamado ${number} foi encerrado.`,
    answer_reminder: (_who, number) => `O chamado ${number} está parado à espera de uma resposta sua.`,
    survey_reminder: (_who, number) =>
      `Ainda não sabemos como foi o atendimento do chamado ${number}. Sua resposta é muito importante para nós.`,
  },
  act: {
    opened: 'Acompanhe o chamado aqui:',
    answered: 'Veja a conversa e responda aqui:',
    waiting_customer: 'Responda aqui:',
    solved: 'Aprove a solução, ou conte por que ela não atende:',
    reminder: 'Aprove a solução, ou conte por que ela não atende:',
    closed: 'Se precisar continuar o assunto, abra um novo chamado a partir dele:',
    answer_reminder: 'Responda aqui:',
    survey_reminder: 'Veja o chamado aqui:',
  },
  answerHere: 'A solução resolveu? Responda com um clique, sem entrar no portal:',
  see: 'Se preferir, veja o chamado no portal:',
  confidential: 'Sua resposta é confidencial: quem atendeu o chamado não a vê.',
  due: (date) => `Previsão: ${date}.`,
  estimate: (date) => `Estimativa: ${date}. Situações que pedem mais tempo podem excedê-la.`,
  signature: (vendor) => `${vendor} – Suporte`,
};
