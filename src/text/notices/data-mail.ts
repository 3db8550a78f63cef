/** Mails about what somebody asked of her own data. */
const KINDS = ['data_asked', 'data_wanted', 'data_ready', 'data_erased', 'data_refused'] as const;
export type DataMailKind = (typeof KINDS)[number];

export const isDataMail = (kind: string): kind is DataMailKind => KINDS.some((one) => one === kind);

interface Told {
  readonly kind: DataMailKind;
  readonly vendor: string;
  readonly link: string;
  readonly wanted?: 'copy' | 'erasure';
  /** Local date. */
  readonly due?: string;
  readonly text?: string;
}

const WANTED = {
  pt: { copy: 'uma cópia dos seus dados', erasure: 'que seus dados sejam apagados' },
  en: { copy: 'a copy of your data', erasure: 'that your data be erased' },
};

const dated = (due = '') => due.split('-').toReversed().join('/');

/** Subject and paragraphs. */
export function dataMailPtBr({ kind, vendor, link, wanted = 'copy', due, text }: Told): string[] {
  switch (kind) {
    case 'data_asked':
      return [
        'Recebemos o seu pedido sobre seus dados',
        `Você pediu ${WANTED.pt[wanted]}. A resposta vem até ${dated(due)}.`,
        `O andamento está no seu perfil:\n${link}/perfil`,
        `Se não foi você quem pediu, troque a sua senha agora e avise a gente:\n${link}/sem-acesso`,
      ];
    case 'data_wanted':
      return [
        wanted === 'copy' ? 'Alguém pediu uma cópia dos dados' : 'Alguém pediu que seus dados sejam apagados',
        `O prazo da lei para responder vai até ${dated(due)}.`,
        `O pedido está em Dados pessoais:\n${link}/gestao/dados-pessoais`,
      ];
    case 'data_ready':
      return [
        'A cópia dos seus dados está pronta',
        `Baixe a cópia no seu perfil, em até 30 dias:\n${link}/perfil`,
        'Ela só abre depois que você entra: não vai anexada por segurança.',
      ];
    case 'data_erased':
      return [
        `Seus dados no portal da ${vendor} foram apagados`,
        'Apagamos seu nome, e-mail, telefone, CPF e o seu acesso. Este é o nosso último e-mail.',
        'Os chamados e o registro de acessos ficam, sem o seu nome, pelo tempo que a lei e o contrato pedem.',
      ];
    case 'data_refused':
      return [
        'Resposta ao seu pedido sobre seus dados',
        `Você pediu ${WANTED.pt[wanted]}. Desta vez não foi possível atender:`,
        text ?? '',
        `Para contestar, responda a este e-mail ou procure a Autoridade Nacional de Proteção de Dados (ANPD). O pedido está no seu perfil:\n${link}/perfil`,
      ];
  }
}

/** Subject and paragraphs. */
export function dataMailEn({ kind, vendor, link, wanted = 'copy', due, text }: Told): string[] {
  switch (kind) {
    case 'data_asked':
      return [
        'We have your request about your data',
        `You asked for ${WANTED.en[wanted]}. You will have an answer by ${due ?? ''}.`,
        `How it stands is shown in your profile:\n${link}/perfil`,
        `If it was not you who asked, change your password now and tell us:\n${link}/sem-acesso`,
      ];
    case 'data_wanted':
      return [
        wanted === 'copy'
          ? 'Somebody asked for a copy of her data'
          : 'Somebody asked that her data be erased',
        `By law the answer is due on ${due ?? ''}.`,
        `The request is shown under Personal data:\n${link}/gestao/dados-pessoais`,
      ];
    case 'data_ready':
      return [
        'The copy of your data is ready',
        `Download it from your profile within 30 days:\n${link}/perfil`,
        'It opens only after you have signed in: to keep it safe it is not attached.',
      ];
    case 'data_erased':
      return [
        `Your data in the portal of ${vendor} were erased`,
        'We erased your name, e-mail, telephone, CPF and your access. This is our last e-mail.',
        'Tickets and the record of sign-ins stay, without your name, for as long as law and contract demand.',
      ];
    case 'data_refused':
      return [
        'Answer to your request about your data',
        `You asked for ${WANTED.en[wanted]}. This time it could not be done:`,
        text ?? '',
        `To object, answer this e-mail or turn to the data protection authority (ANPD). The request is in your profile:\n${link}/perfil`,
      ];
  }
}
