import { INTENTS } from '#/domain/guide/gate.ts';
import { PROFILE_FIELDS } from '#/domain/people/profile.ts';
import { profileField } from '#/text/people/profile-fields.ts';
import { gateNames } from '#/text/gate.ts';

type Pair = readonly [pt: string, en: string];

/** The parts of `gate:` in a support manager's words. */
export const GATE_NOUNS: Readonly<Record<string, Pair>> = {
  gate: ['Quem pode ser atendido', 'Who may be served'],
  delinquency: ['pendência administrativa', 'administrative pendency'],
  administrator: ['empresa sem administrador', 'company without an administrator'],
  contract: ['contrato vencido', 'contract over'],
  training: ['sem treinamento', 'without training'],
  lifecycle: ['fim do suporte ao produto', 'end of support of the product'],
  ticket_first: ['sem chamado antes', 'without a ticket first'],
  blocks: ['o que bloqueia', 'what it blocks'],
  sentTo: ['quem resolve', 'who clears it up'],
  exempt: ['equipes que atendem assim mesmo', 'teams that serve all the same'],
  override: ['quem pode liberar', 'who may let in'],
  entry: ['Como se entra', 'How people enter'],
  secondFactor: ['papéis com segundo fator obrigatório', 'roles with a compulsory second factor'],
  phone: ['Atendimento por telefone', 'Telephone service'],
  mail: ['E-mails de quem não tem cadastro', 'Mail of people who are not registered'],
  answersStrangers: ['resposta automática', 'automatic answer'],
  menu: ['opções do menu', 'keys of the menu'],
  registration: ['equipe de cadastro', 'registration team'],
  pin: ['senha telefônica', 'telephone PIN'],
  exclusiveTo: ['fila exclusiva dos contratos', 'queue exclusive to contracts'],
  profile: ['perfil das pessoas', 'profile of people'],
  demanded: ['campos obrigatórios', 'compulsory fields'],
  offered: ['campos facultativos', 'optional fields'],
  contactConfirmedMonths: ['meses até confirmar o telefone', 'months until the telephone is confirmed'],
  privacy: ['Aviso de privacidade', 'Privacy notice'],
  retention: ['Por quanto tempo se guarda', 'How long things are kept'],
  sign_ins: ['registro de entradas', 'record of sign-ins'],
  tries: ['tentativas de senha', 'tries of passwords'],
  mails: ['e-mails de acesso e mensagens já tratadas', 'mails about access and messages dealt with'],
  former_contacts: ['dados de ex-contatos', 'data of former contacts'],
  notice: ['texto do aviso', 'text of the notice'],
  supportUntil: ['suporte até', 'supported until'],
};

const [pt, en] = [gateNames('pt-BR'), gateNames('en')];

export const GATE_VALUES: Readonly<Record<string, Pair>> = {
  finance: ['financeiro', 'finance'],
  administrator: ['administração', 'administrator'],
  ...Object.fromEntries(
    PROFILE_FIELDS.map((field) => [
      `profile_${field}`,
      [profileField(field, 'pt-BR'), profileField(field, 'en')] as const,
    ]),
  ),
  ...Object.fromEntries(INTENTS.map((name) => [name, [pt.blocked[name], en.blocked[name]] as const])),
};
