/** The sign-in page. */
export const signInPtBr = {
  code: 'Consultar código de cliente',
  title: 'Entrar',
  email: 'E-mail',
  password: 'Senha',
  show: 'Mostrar a senha',
  act: 'Entrar',
  forgot: 'Esqueci minha senha',
  code2: 'Código de verificação',
  code2Hint: 'Do aplicativo de autenticação, ou um código de reserva.',
  demo: 'Pessoas da demonstração',
  trouble: 'Não consegue entrar? Fale com a gente:',
  again: 'Entre de novo para continuar',
  againWords: 'Sua sessão terminou. O que você escreveu continua aqui.',
};
