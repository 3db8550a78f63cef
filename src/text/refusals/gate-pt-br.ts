import type { Say } from './say.ts';

/** Sentences after each other; what is not said is left out. */
const told = (...sentences: readonly (string | number | undefined)[]) => sentences.filter(Boolean).join(' ');

const goTo = (team: string | number | undefined, what: string) =>
  team === undefined ? undefined : `Fale com ${team} ${what}.`;

/** What stands in a customer’s way at the gate, and who clears it up. */
export const gatePtBr = {
  'delinquency/reason-missing': () => 'Diga o motivo da pendência; ele fica no histórico da empresa.',
  'leave/until': () => 'A data final já passou. Escolha uma a partir de hoje.',
  'token/expired': ({ at }, { full }) =>
    `Esta chave da API venceu em ${full(Number(at))}. Peça outra a quem administra o Guichê.`,
  'token/none': () => 'Esta chave da API não existe ou foi revogada. Peça outra a quem administra o Guichê.',
  'token/scope': ({ scope }) => `Esta chave da API não serve para isso: falta a permissão “${scope}”.`,
  'token/unknown': () => 'Esta chave não existe ou já foi revogada.',
  'gate/contract-over': ({ until, team, note }, { date }) =>
    told(`O contrato da sua empresa terminou em ${date(String(until))}.`, note, goTo(team, 'para renovar')),
  'gate/delinquent': ({ since, team, note }, { full }) =>
    told(
      `Sua empresa tem uma pendência administrativa desde ${full(Number(since))}.`,
      note,
      goTo(team, 'para regularizar; o acesso volta na mesma hora'),
    ),
  'gate/no-administrator': ({ team, note }) =>
    told(
      'A empresa ainda não indicou quem administra os contatos dela. Feita a indicação, a entrada é liberada na mesma hora.',
      note,
      goTo(team, 'para indicar'),
    ),
  'gate/not-permitted': () =>
    'Seu cadastro não permite fazer isso em nome desta empresa. Peça a quem administra os contatos dela.',
  'gate/product-over': ({ product, until, team, note }, { date }) =>
    told(
      `O suporte a ${product} terminou em ${date(String(until))}.`,
      note,
      goTo(team, 'para seguir com uma versão atual'),
    ),
  'gate/ticket-first': ({ note }) => told('Abra antes um chamado pelo portal e informe o número dele.', note),
  'gate/untrained': ({ product, team, note }) =>
    told(
      `Só quem concluiu o treinamento${product ? ` de ${product}` : ''} pode seguir, e o cadastro ainda não tem o comprovante.`,
      note,
      goTo(team, 'para concluir o treinamento ou enviar o comprovante'),
    ),
} satisfies Record<string, Say>;
