/** The sign-in page. */
export const signInPtBr = {
  code: 'Consultar código de cliente',
  title: 'Entrar',
  email: 'E-mail',
  password: 'Senha',
  show: 'Mostrar a senha',
  act: 'Entrar',
  passkey: 'Entrar com chave de acesso',
  passkeyUnused: 'Nenhuma chave foi usada. Tente de novo quando quiser.',
  passkeyHere: 'Este aparelho já tem uma chave de acesso sua.',
  forgot: 'Esqueci minha senha',
  code2: 'Código de verificação',
  code2Hint: 'Do aplicativo de autenticação, ou um código de reserva.',
  demo: 'Pessoas da demonstração',
  trouble: 'Não consegue entrar? Fale com a gente:',
  again: 'Entre de novo para continuar',
  againWords: 'Sua sessão terminou. O que você escreveu continua aqui.',
};
