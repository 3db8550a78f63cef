import type { DelinquencyFault, DelinquencyLine } from '#/domain/gate/delinquency-file.ts';

const FAULTS: Readonly<Record<DelinquencyFault['fault'], string>> = {
  heading:
    'A primeira linha precisa ter as colunas codigo;inadimplente;motivo. / The first line must have the columns code,delinquent,reason.',
  'code-missing': 'Falta o código do cliente. / The customer code is missing.',
  'answer-unknown': 'Em inadimplente, escreva sim ou nao. / In delinquent, write yes or no.',
  'reason-missing': 'Falta o motivo da pendência. / The reason of the pendency is missing.',
  twice: 'Este código já está em outra linha. / This code is in another line already.',
};

/** What is wrong with a line of the file, in both languages. */
export const delinquencyFault = ({ fault }: DelinquencyFault): string => FAULTS[fault];

const CHANGES = {
  begun: 'passa a inadimplente / becomes delinquent',
  ended: 'regularizada / is cleared',
  unchanged: 'já estava assim / is so already',
  unknown: 'nenhuma empresa tem este código; nada foi mudado / no company has this code; nothing was changed',
} as const;

/** What becomes of a line: `2 104233 Padaria Trigo Dourado Ltda: passa a inadimplente / …` */
export const delinquencyLine = ({
  line,
  code,
  name,
  change,
}: DelinquencyLine & { readonly name: string; readonly change: keyof typeof CHANGES }): string =>
  `${line} ${code}${name ? ` ${name}` : ''}: ${CHANGES[change]}`;
