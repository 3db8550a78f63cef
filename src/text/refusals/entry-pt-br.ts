import type { Say } from './say.ts';

/** Passwords, links that set them, and second factors. */
export const entryPtBr = {
  'entry-link/unknown': () =>
    'Este link já foi usado, venceu ou foi copiado pela metade. Peça outro em “Esqueci minha senha”, na página de entrada.',
  'password/common': () =>
    'Esta senha é das primeiras que alguém tentaria. Escolha outra: algumas palavras sem relação entre si funcionam bem.',
  'password/own': () =>
    'A senha não pode ser feita do seu nome, do seu e-mail ou do nome do portal. Escolha outra.',
  'password/short': ({ least }) => `A senha precisa de ${least} caracteres ou mais.`,
  'password/wrong': () => 'A senha não confere. Confira e tente de novo.',
  'second-factor/on-already': () => 'A verificação em duas etapas já está ativa.',
  'second-factor/wrong-code': () =>
    'O código não confere. Confira se o relógio do celular está certo e use o código da vez.',
  'passkey/refused': () =>
    'A chave de acesso não foi criada: a resposta do aparelho não confere ou demorou demais. Tente de novo.',
  'passkey/taken': () => 'Esta chave de acesso já está cadastrada.',
  'passkey/too-many': ({ most }) =>
    `Você já tem ${most} chaves de acesso. Remova uma que não usa para adicionar outra.`,
  'passkey/unknown': () => 'Esta chave de acesso já foi removida.',
  'session/passkey-needed': () => 'O seu perfil não entra só com a senha. Use “Entrar com chave de acesso”.',
  'session/proof-needed': () =>
    'Para mudar isto, confirme antes que é você: digite a senha, use a chave de acesso ou entre de novo pela conta da empresa.',
  'session/wrong-passkey': () =>
    'Não foi possível entrar com esta chave de acesso. Tente de novo, ou entre com e-mail e senha.',
  'provider/over': () =>
    'Esta entrada começou em outro navegador, demorou demais ou já foi usada. Comece de novo.',
  'provider/refused': ({ provider }) =>
    `${provider} não confirmou a sua entrada. Tente de novo; se continuar, fale com quem cuida das contas na sua empresa.`,
  'provider/secret-missing': () => 'Informe o segredo do cliente.',
  'provider/stranger': ({ provider, email }) =>
    `${provider} confirmou quem você é (${email}), mas essa conta não abre este portal. Peça acesso a quem administra o cadastro da sua empresa aqui, ou à nossa equipe.`,
  'provider/taken': () => 'Esta conta de empresa já foi cadastrada. Atualize a página.',
  'provider/unknown': () =>
    'Esta forma de entrar não existe mais. Entre com e-mail e senha, ou fale com a gente.',
  'provider/unverified': ({ provider, email }) =>
    `${provider} não diz se confirmou o e-mail ${email}. Peça a quem administra este portal que abra “Contas de empresa” e marque que os endereços desse domínio são de ${provider}; ou entre de outro jeito.`,
  'provider/unreachable': ({ provider }) =>
    `Não conseguimos falar com ${provider}. Tente de novo em alguns minutos.`,
  'secret/unreadable': () =>
    'Não conseguimos ler um segredo guardado neste servidor. Se você usa duas etapas, entre com um código de reserva; se não, avise quem cuida do portal.',
  'session/unknown': () => 'Esta sessão já foi encerrada.',
  'session/busy': () => 'Muita gente está tentando entrar agora. Aguarde alguns segundos e tente de novo.',
  'session/code-needed': () => 'Digite o código do seu aplicativo de autenticação.',
  'session/second-factor-needed': () =>
    'O seu perfil exige um segundo fator. Ative a verificação em duas etapas em “Minha conta” para continuar.',
  'session/wrong-code': () =>
    'O código não confere ou já foi usado. Espere o próximo no aplicativo, ou use um dos códigos de reserva.',
} satisfies Record<string, Say>;
