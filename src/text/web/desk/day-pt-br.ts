/** Words of the agent's own day: time, tickets followed, tasks. */
export const dayPtBr = {
  time: {
    title: 'Horas',
    total: 'Registrado: {{total}}',
    none: 'Nada registrado ainda.',
    required: 'Esta equipe registra tudo o que faz: sem horas, a solução não pode ser enviada.',
    start: 'Iniciar cronômetro',
    resume: 'Continuar',
    pause: 'Pausar',
    discard: 'Descartar',
    running: 'Cronômetro correndo',
    paused: 'Cronômetro pausado',
    elsewhere: 'Seu cronômetro corre no chamado',
    minutes: 'Minutos',
    text: 'O que foi feito',
    call: 'Foi uma ligação para o cliente',
    shown: 'O cliente pode ver',
    act: 'Registrar horas',
  },
  watch: { act: 'Acompanhar', by: 'Acompanham: {{names}}' },
  mention: {
    choose: 'Chamar um colega',
    search: 'Procurar colega',
    nothing: 'Ninguém com esse nome.',
  },
};
