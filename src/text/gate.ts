import type { BarKind, Intent } from '#/domain/guide/gate.ts';
import type { Locale } from './locale.ts';

interface GateNames {
  /** When it stands in the way, as the beginning of a sentence. */
  readonly bars: Readonly<Record<BarKind, string>>;
  /** What is blocked. */
  readonly blocked: Readonly<Record<Intent, string>>;
}

const ptBr: GateNames = {
  bars: {
    administrator: 'Enquanto a empresa não indica quem administra seus contatos, ficam bloqueados',
    contract: 'Com o contrato vencido, ficam bloqueados',
    delinquency: 'Com pendência administrativa, ficam bloqueados',
    training: 'Sem treinamento comprovado, ficam bloqueados',
    lifecycle: 'Depois do fim do suporte ao produto, ficam bloqueados',
    ticket_first: 'Sem chamado aberto antes, ficam bloqueados',
  },
  blocked: {
    portal: 'o portal',
    open_ticket: 'a abertura de chamados',
    download: 'os downloads',
    chat: 'o chat',
    phone: 'o telefone',
    paid_approval: 'a aprovação de serviços pagos',
    product: 'o uso do sistema',
    account: 'o usuário do portal',
  },
};

const en: GateNames = {
  bars: {
    administrator: 'Until the company names who keeps its contacts, blocked are',
    contract: 'Once the contract is over, blocked are',
    delinquency: 'With an administrative pendency, blocked are',
    training: 'Without proof of training, blocked are',
    lifecycle: 'After the end of support of the product, blocked are',
    ticket_first: 'Without a ticket opened before, blocked are',
  },
  blocked: {
    portal: 'the portal',
    open_ticket: 'opening tickets',
    download: 'downloads',
    chat: 'chat',
    phone: 'the phone',
    paid_approval: 'approving paid services',
    product: 'use of the system',
    account: 'a user of the portal',
  },
};

/** The gate's words, for the published guide and the desk. */
export const gateNames = (locale: Locale): GateNames => (locale === 'en' ? en : ptBr);
