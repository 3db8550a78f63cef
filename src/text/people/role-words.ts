import type { Power } from '#/domain/people/powers.ts';
import type { Role } from '#/domain/people/rights.ts';
import type { TeamKind } from '#/domain/guide/team.ts';
import type { Locale } from '#/text/locale.ts';

interface Words {
  readonly roles: Readonly<Record<Role, string>>;
  readonly rights: Readonly<Record<Power, string>>;
  readonly teams: Readonly<Record<TeamKind, string>>;
}

const portuguese: Words = {
  teams: {
    support: 'Suporte',
    account_management: 'Relacionamento com clientes',
    administration: 'Administrativo e financeiro',
    registration: 'Cadastro e acesso',
    consulting: 'Consultoria',
    ombudsman: 'Ouvidoria',
  },
  roles: {
    agent: 'Atendimento',
    consultant: 'Consultoria',
    maestro: 'Maestro',
    leader: 'Liderança',
    manager: 'Gestão',
    director: 'Diretoria',
    finance: 'Financeiro',
    ombudsman: 'Ouvidoria',
    channel: 'Canal ou unidade',
    administrator: 'Administração',
  },
  rights: {
    guide: 'Propor guias e pô-los em vigor, simular',
    contracts: 'Manter contratos e inadimplência',
    customers: 'Manter o cadastro de empresas e contatos',
    trainings: 'Registrar treinamentos de contatos',
    surveys: 'Ler pesquisas e relatórios, registrar competências da equipe',
    audit: 'Ler a auditoria',
    permissions: 'Ver quem pode o quê',
    roles: 'Dar e retirar funções',
    entry: 'Definir por quais contas de empresa se entra',
    privacy: 'Entregar e apagar dados pessoais',
    registration: 'Conferir quem liga e devolver o acesso',
    leave_administrator: 'Liberar quem é de empresa sem administrador',
    leave_contract: 'Liberar quem está com o contrato vencido',
    leave_delinquency: 'Liberar quem tem pendência administrativa',
    leave_training: 'Liberar quem não tem treinamento',
    leave_lifecycle: 'Liberar quem usa produto sem suporte',
    leave_ticket_first: 'Liberar quem não abriu chamado antes',
  },
};

const english: Words = {
  teams: {
    support: 'Support',
    account_management: 'Account management',
    administration: 'Administration and finance',
    registration: 'Registration and access',
    consulting: 'Consulting',
    ombudsman: 'Ombudsman',
  },
  roles: {
    agent: 'Service',
    consultant: 'Consulting',
    maestro: 'Maestro',
    leader: 'Leader',
    manager: 'Manager',
    director: 'Director',
    finance: 'Finance',
    ombudsman: 'Ombudsman',
    channel: 'Channel or unit',
    administrator: 'Administrator',
  },
  rights: {
    guide: 'Propose guides and put them in force, replay',
    contracts: 'Keep contracts and delinquency',
    customers: 'Keep the register of companies and contacts',
    trainings: 'Record trainings of contacts',
    surveys: 'Read surveys and reports, record the team’s skills',
    audit: 'Read the audit',
    permissions: 'See who can do what',
    roles: 'Give and take roles',
    entry: 'Say by which company accounts people sign in',
    privacy: 'Hand over and erase personal data',
    registration: 'Verify who calls and give access again',
    leave_administrator: 'Let in who is of a company without an administrator',
    leave_contract: 'Let in whose contract is over',
    leave_delinquency: 'Let in who has an administrative pendency',
    leave_training: 'Let in who was not trained',
    leave_lifecycle: 'Let in who has a product out of support',
    leave_ticket_first: 'Let in who opened no ticket before',
  },
};

export const roleWords = (locale: Locale): Words => (locale === 'en' ? english : portuguese);
