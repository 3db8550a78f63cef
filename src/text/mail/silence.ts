import type { Silence } from '#/domain/mail/silence.ts';
import type { Locale } from '#/text/locale.ts';

type Pair = readonly [pt: string, en: string];

const WHY: Readonly<Record<Silence, Pair>> = {
  off: ['o guia não responde a quem não tem cadastro', 'the guide answers nobody who is not registered'],
  no_sender: ['o remetente não pode ser lido', 'the sender cannot be read'],
  own: ['veio de um endereço da própria casa', 'it came from an address of the house itself'],
  colleague: ['veio de alguém da equipe', 'it came from somebody of the team'],
  bounce: ['é um aviso de devolução ou de um robô', 'it is a bounce or from a machine'],
  automatic: ['é uma resposta automática', 'it is an automatic answer'],
  list: ['veio de uma lista de e-mails', 'it came from a mailing list'],
  forged: [
    'o servidor diz que o remetente pode ser falso',
    'the mail server says that the sender may be false',
  ],
  late: ['chegou há mais de um dia', 'it came more than a day ago'],
  often: [
    'este endereço já foi respondido nas últimas 24 horas',
    'this address was answered in the last 24 hours',
  ],
  flood: ['já houve respostas demais na última hora', 'there were too many answers in the last hour'],
};

/** Why nobody was answered by the program itself. */
export const silenceInWords = (why: Silence, locale: Locale): string => WHY[why][locale === 'en' ? 1 : 0];
