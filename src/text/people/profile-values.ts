import type { Right, Role } from '#/domain/people/rights.ts';
import { CONTACT_RIGHTS } from '#/domain/registry/contact-rights.ts';
import type { Locale } from '#/text/locale.ts';
import { roleWords } from './role-words.ts';

/** What a person is, as far as her profile shows it and others keep it. */
export interface ShownPerson {
  readonly kind: 'agent' | 'contact';
  readonly email: string;
  /** Title in the vendor's words. */
  readonly title: string;
  readonly roles: readonly Role[];
  readonly rights: readonly Right[];
  readonly hasSecond: boolean;
  readonly hasPassword: boolean;
  readonly places: readonly {
    readonly code: string;
    readonly name: string;
    readonly administrator: boolean;
    /** Label of what she is to the vendor; empty is nothing in particular. */
    readonly requester: string;
    readonly denied: readonly string[];
  }[];
}

const portuguese = {
  contact: 'Cliente',
  agent: 'Fornecedor',
  administrator: 'Administra os contatos',
  requester: 'Solicitante',
  open_ticket: 'abrir chamados',
  download: 'baixar arquivos e versões',
  paid_approval: 'aprovar serviços pagos',
  company_tickets: 'ver os chamados de toda a empresa',
  nothing: 'só acompanhar',
  companysTickets: 'Extrato dos chamados da empresa',
  ownTickets: 'Extrato dos próprios chamados',
  reports: 'Relatórios do atendimento',
  noReports: 'Nenhum',
  password: 'Senha',
  second: 'Senha e segundo fator',
  noPassword: 'Pela empresa',
};
const english: typeof portuguese = {
  contact: 'Customer',
  agent: 'Vendor',
  administrator: 'Keeps the contacts',
  requester: 'Requester',
  open_ticket: 'open tickets',
  download: 'download files and versions',
  paid_approval: 'approve paid services',
  company_tickets: 'see the tickets of the whole company',
  nothing: 'follow only',
  companysTickets: 'Statement of the company’s tickets',
  ownTickets: 'Statement of one’s own tickets',
  reports: 'Reports of the service',
  noReports: 'None',
  password: 'Password',
  second: 'Password and second factor',
  noPassword: 'Through the company',
};

const one = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '').join('; ');

/** The values of fields that others keep, in words (TTL-092). */
export function shownValues(person: ShownPerson, locale: Locale) {
  const words = locale === 'en' ? english : portuguese;
  const { places, kind } = person;
  const isContact = kind === 'contact';
  const role = roleWords(locale).roles;
  const may = places.map(({ denied }) => {
    const left = CONTACT_RIGHTS.filter((right) => !denied.includes(right));
    return left.length === 0 ? words.nothing : left.map((right) => words[right]).join(', ');
  });
  return {
    company: one(places.map(({ name }) => name)),
    customer: one(places.map(({ code }) => code)),
    category: isContact ? one(places.map(({ requester }) => requester)) || words.contact : words.agent,
    access_level: isContact
      ? one(places.map(({ administrator }) => (administrator ? words.administrator : words.requester)))
      : one([person.title, ...person.roles.map((id) => role[id])]) || role.agent,
    permission_group: isContact
      ? one(may)
      : one(person.rights.map((right) => roleWords(locale).rights[right])),
    report_permission: isContact
      ? places.some(({ denied }) => !denied.includes('company_tickets'))
        ? words.companysTickets
        : words.ownTickets
      : person.rights.includes('surveys')
        ? words.reports
        : words.noReports,
    email: person.email,
    login: person.email,
    login_mode: person.hasSecond ? words.second : person.hasPassword ? words.password : words.noPassword,
  };
}
