interface Told {
  readonly vendor: string;
  readonly link: string;
  /** When it arrived, in words. */
  readonly arrived: string;
}

/**
 * Subject and paragraphs for somebody without a registration. Nothing she wrote is told again, her name neither: whoever
 * wrote may have used another's address.
 */
export const heldMailPtBr = ({ vendor, link, arrived }: Told): string[] => [
  `Sua mensagem chegou ao suporte da ${vendor}`,
  `Recebemos a sua mensagem em ${arrived}.`,
  'Para abrir um chamado é preciso ter cadastro, e este e-mail ainda não tem. A mensagem está guardada com a nossa equipe de cadastro, que vai conferir de que empresa você é.',
  'Quando o cadastro ficar pronto, você recebe um convite para criar a sua senha. Se a sua mensagem for uma solicitação de suporte, ela vira chamado com a hora em que chegou: não é preciso mandar de novo.',
  `Já tem cadastro com outro e-mail? Entre com ele e abra o chamado no portal:\n${link}/entrar`,
  'Esta é uma resposta automática. Se não foi você quem escreveu, não precisa fazer nada.',
];

export const heldMailEn = ({ vendor, link, arrived }: Told): string[] => [
  `Your message reached the support of ${vendor}`,
  `We received your message on ${arrived}.`,
  'A ticket can only be opened by somebody who is registered, and this address is not yet. Your message is kept by our registration team, who will check which company you are of.',
  'Once you are registered you are sent an invitation to create your password. If your message asks for support, it becomes a ticket with the hour at which it arrived: there is no need to send it again.',
  `Are you registered with another address? Sign in with it and open the ticket in the portal:\n${link}/entrar`,
  'This is an automatic answer. If it was not you who wrote, there is nothing you need to do.',
];
