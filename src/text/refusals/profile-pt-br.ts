import { profileFieldNamed } from '#/text/people/profile-fields.ts';
import type { Say } from './say.ts';

/** One's own data. */
export const profilePtBr = {
  'pin/cpf-missing': () =>
    'Informe antes o seu CPF e salve: é com ele e a senha telefônica que você se identifica.',
  'pin/easy': () =>
    'Esta senha é das primeiras que alguém tentaria. Não use sequências, datas nem partes do seu CPF ou telefone.',
  'pin/shape': ({ length }) => `A senha telefônica tem ${length} algarismos.`,
  'privacy/asked-already': () => 'Este pedido já foi feito e está dentro do prazo. A resposta aparece aqui.',
  'guide/notice-version': ({ version }) =>
    `O aviso de privacidade ${version} já existe com outro texto, e há quem o aceitou. Dê uma versão nova ao aviso.`,
  'privacy/other-version': () =>
    'O aviso de privacidade mudou agora. Atualize a página e leia a versão nova.',
  'privacy/contacts-only': () =>
    'Este pedido é para contatos de clientes. Se você é da equipe, fale com quem cuida dos dados pessoais.',
  'privacy/no-copy': () =>
    'Não há cópia dos seus dados para baixar. Peça uma: ela fica disponível por 30 dias.',
  'privacy/no-notice': () => 'Não há aviso de privacidade publicado. Fale com a equipe de suporte.',
  'privacy/nobody': () => 'Este contato não existe ou já foi apagado.',
  'privacy/reason-missing': () => 'Escreva o motivo: ele fica registrado.',
  'privacy/unknown': () => 'Este pedido já foi respondido. Atualize a página.',
  'profile/cpf-taken': () => 'Não foi possível usar este CPF. Fale com a equipe de cadastro.',
  'profile/email-often': () =>
    'Já foram pedidas muitas trocas de e-mail hoje. Tente amanhã ou fale com a equipe de cadastro.',
  'profile/email-same': () => 'Este já é o seu e-mail.',
  'profile/email-unreadable': () => 'Este não é um endereço de e-mail. Confira se ele tem @ e o domínio.',
  'profile/link-unknown': () =>
    'Este link já foi usado, venceu ou foi copiado pela metade. Peça a troca outra vez em “Meu perfil”.',
  'profile/password-missing': () =>
    'Você não tem senha nesta conta. Crie uma em “Esqueci minha senha” ou fale com a equipe de cadastro.',
  'profile/not-yours': ({ field }) =>
    `“${profileFieldNamed(String(field), 'pt-BR')}” é mantido pela nossa equipe. Peça a ela para alterar.`,
} satisfies Record<string, Say>;
