/** Entering, one's own account, and what stands in a customer's way. */
export const entryPtBr = {
  barred: {
    portal: 'O portal está fechado para a sua empresa',
    open: 'Sua empresa não pode abrir chamados agora',
    openHint: 'O que já está aberto continua: responda e acompanhe como sempre.',
    who: 'Quem resolve',
    again: 'Verificar de novo',
    still: 'Ainda consta a pendência. Se você acabou de resolver, espere alguns minutos.',
    channels: 'Ver os canais de atendimento',
  },
};
