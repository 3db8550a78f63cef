import { dataMailEn, dataMailPtBr, isDataMail, type DataMailKind } from './data-mail.ts';
import { emailMailEn, emailMailPtBr, type EmailMailKind } from './email-mail.ts';
import { heldMailEn, heldMailPtBr } from './held-mail.ts';
import { askedBackEn, askedBackPtBr } from './asked-back.ts';
import type { Locale } from '#/text/locale.ts';
import { moments } from '#/text/moment.ts';

/** What is told of a link, a changed password, or somebody who cannot enter. */
export interface EntryMailFacts {
  readonly kind:
    | 'invitation'
    | 'reset'
    | 'password_changed'
    | 'passkey_added'
    | 'access_request'
    | EmailMailKind
    | DataMailKind
    | 'mail_held';
  /** Whether it is for somebody of the vendor. */
  readonly isAgent: boolean;
  readonly vendor: string;
  readonly zone: string;
  readonly to: string;
  readonly link: string;
  readonly expiresAt: number | null;
  readonly facts: {
    readonly name?: string;
    readonly email?: string;
    readonly company?: string;
    readonly text?: string;
    /** The new address, where one is told of. */
    readonly fresh?: string;
    /** What somebody wants of her data, and until when she is answered. */
    readonly wanted?: 'copy' | 'erasure';
    readonly due?: string;
    /** When a mail that is held arrived. */
    readonly arrived?: string;
  };
}

/** Subject and text. The link of a mail is for its reader alone, and the mail says so. */
export function entryMail(told: EntryMailFacts, locale: Locale): { subject: string; text: string } {
  const { full } = moments(locale, told.zone);
  const { arrived } = told.facts;
  const when = arrived !== undefined ? Date.parse(arrived) : told.expiresAt;
  const said = (locale === 'en' ? english : portuguese)(told, when === null ? '' : full(when));
  const [subject = '', ...words] = said;
  const [first = told.to] = told.to.split(' ');
  const name = first === '' ? '' : `, ${first}`;
  const hello = locale === 'en' ? `Hello${name}!` : `Olá${name}!`;
  return { subject, text: [hello, ...words, told.vendor].join('\n\n') };
}

function portuguese({ kind, isAgent, vendor, link, facts }: EntryMailFacts, when: string): string[] {
  switch (kind) {
    case 'invitation':
      if (facts.company !== undefined) return askedBackPtBr(vendor, facts.company, link, when);
      return [
        isAgent ? `Seu acesso ao suporte da ${vendor}` : `Seu acesso ao portal da ${vendor}`,
        isAgent
          ? `Seu cadastro na equipe de suporte da ${vendor} está pronto.`
          : `Seu cadastro no portal de atendimento da ${vendor} está pronto. Nele você abre e acompanha os chamados da sua empresa.`,
        `Para entrar, crie a sua senha:\n${link}`,
        `O link é só seu, serve uma vez e vale até ${when}. O seu usuário é este e-mail.`,
      ];
    case 'reset':
      return [
        `Nova senha do portal da ${vendor}`,
        `Para criar uma nova senha, use este link:\n${link}`,
        `Ele serve uma vez e vale até ${when}.`,
        'Se não foi você quem pediu, não precisa fazer nada: a sua senha continua a mesma.',
      ];
    case 'password_changed':
      return [
        `A sua senha do portal da ${vendor} mudou`,
        'A senha foi trocada, e todas as sessões abertas foram encerradas.',
        `Se não foi você, crie outra agora em “Esqueci minha senha” e avise a gente:\n${link}/entrar`,
      ];
    case 'passkey_added':
      return [
        `Nova chave de acesso na sua conta da ${vendor}`,
        'Uma chave de acesso foi adicionada à sua conta: com ela se entra sem digitar a senha.',
        `Se não foi você, remova a chave e troque a senha agora:\n${link}/conta`,
      ];
    case 'access_request':
      return [
        'Alguém não consegue entrar no portal',
        `${facts.name ?? ''} <${facts.email ?? ''}>, da empresa ${facts.company ?? ''}, escreveu na página de entrada:`,
        quoted(facts.text),
        'Confira quem é antes de enviar um convite: o que está acima foi escrito por quem pediu.',
      ];
    case 'mail_held':
      return heldMailPtBr({ vendor, link, arrived: when });
    default:
      if (isDataMail(kind)) return dataMailPtBr({ kind, vendor, link, ...facts });
      return emailMailPtBr({ kind, vendor, link, fresh: facts.fresh ?? '' }, when);
  }
}

function english({ kind, isAgent, vendor, link, facts }: EntryMailFacts, when: string): string[] {
  switch (kind) {
    case 'invitation':
      if (facts.company !== undefined) return askedBackEn(vendor, facts.company, link, when);
      return [
        isAgent ? `Your access to the support of ${vendor}` : `Your access to the portal of ${vendor}`,
        isAgent
          ? `You were entered into the support team of ${vendor}.`
          : `You were registered in the support portal of ${vendor}. There you open and follow the tickets of your company.`,
        `To enter, set your password:\n${link}`,
        `The link is yours alone, works once, and is good until ${when}. Your user is this e-mail.`,
      ];
    case 'reset':
      return [
        `New password for the portal of ${vendor}`,
        `To set a new password, use this link:\n${link}`,
        `It works once and is good until ${when}.`,
        'If it was not you who asked, there is nothing to do: your password stays as it is.',
      ];
    case 'password_changed':
      return [
        `Your password for the portal of ${vendor} was changed`,
        'The password was changed, and all sessions were ended.',
        `If it was not you, set another one now with “I forgot my password” and tell us:\n${link}/entrar`,
      ];
    case 'passkey_added':
      return [
        `New passkey in your account of ${vendor}`,
        'A passkey was added to your account: with it one enters without typing the password.',
        `If it was not you, remove the key and change your password now:\n${link}/conta`,
      ];
    case 'access_request':
      return [
        'Somebody cannot enter the portal',
        `${facts.name ?? ''} <${facts.email ?? ''}>, of ${facts.company ?? ''}, wrote on the sign-in page:`,
        quoted(facts.text),
        'Make sure who it is before you send an invitation: the above was written by whoever asked.',
      ];
    case 'mail_held':
      return heldMailEn({ vendor, link, arrived: when });
    default:
      if (isDataMail(kind)) return dataMailEn({ kind, vendor, link, ...facts });
      return emailMailEn({ kind, vendor, link, fresh: facts.fresh ?? '' }, when);
  }
}

const quoted = (text = '') =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
