/** What a contact is about, what its contract covers, and what is known of the customer. */
export const casePtBr = {
  kind: 'Tipo de contato',
  kindHint: 'Escolha o que mais se parece com o seu caso.',
  choose: 'Escolha',
  legalDate: 'A partir de quando a mudança vale',
  fault: { kind: 'Escolha o tipo de contato.' },
  notCovered: 'Fora do escopo do suporte',
  scope: {
    label: 'Assunto',
    none: 'Não definido',
    set: 'Definir assunto',
    covered: 'Coberto pelo contrato',
    notCovered: 'Fora do escopo',
    responsible: 'Responsável: {{who}}',
    offer: 'Oferecer {{offer}}',
    offered: 'Oferecido: {{offer}}',
    handOver: 'Encaminhar para {{team}}',
  },
  estimate: {
    title: 'Estimativa',
    titles: 'Estimativas',
    why: 'Por que esta estimativa?',
    breached: 'acima da estimativa',
    met: 'dentro da estimativa',
  },
  escalate: {
    act: 'Chamar a liderança',
    words: 'Se o atendimento não está indo bem, conte o que acontece. A liderança e a direção são avisadas.',
    reason: 'O que está acontecendo',
    send: 'Enviar à liderança',
  },
  contract: 'Contrato: {{contract}}',
  contractForm: {
    change: 'Mudar contrato e edições',
    contract: 'Contrato',
    edition: 'Edição de {{product}}',
    none: 'Nenhum',
    save: 'Guardar',
  },
  channels: {
    title: 'Canais e horários',
    contract: 'Telefone do seu contrato:',
    hours: 'Horário',
    coming: 'Horários especiais',
    reach: 'Como falar',
    holidays: 'Feriados e plantões',
  },
  setDate: 'Guardar data',
  setKind: 'Mudar tipo',
};

export type CaseText = typeof casePtBr;
