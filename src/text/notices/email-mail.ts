/** Mails about somebody's new e-mail address. */
export type EmailMailKind = 'email_confirm' | 'email_asked' | 'email_changed' | 'email_taken';

interface Told {
  readonly kind: EmailMailKind;
  readonly vendor: string;
  /** The portal, or the link that confirms the new address. */
  readonly link: string;
  readonly fresh: string;
}

/** Subject and paragraphs. */
export function emailMailPtBr({ kind, vendor, link, fresh }: Told, until: string): string[] {
  switch (kind) {
    case 'email_confirm':
      return [
        `Confirme o seu novo e-mail no portal da ${vendor}`,
        `Para usar este endereço no portal, abra o link e confirme:\n${link}`,
        `O link serve uma vez e vale até ${until}. Até lá, os avisos continuam no endereço anterior.`,
        'Se não foi você quem pediu, não precisa fazer nada.',
      ];
    case 'email_asked':
      return [
        `Pedido de troca de e-mail no portal da ${vendor}`,
        `Foi pedida a troca do seu e-mail para ${fresh}. A troca só vale depois de confirmada nesse endereço.`,
        `Se não foi você, troque a sua senha agora em “Esqueci minha senha”:\n${link}/entrar`,
      ];
    case 'email_changed':
      return [
        `O seu e-mail no portal da ${vendor} mudou`,
        `Os avisos e a entrada no portal passam a usar ${fresh}.`,
        `Se não foi você quem pediu, avise a gente agora:\n${link}/sem-acesso`,
      ];
    case 'email_taken':
      return [
        `O seu e-mail já está no portal da ${vendor}`,
        'Alguém pediu para usar este endereço em outro cadastro. Nada mudou: ele continua sendo só seu.',
        `Se foi você, use o cadastro que já existe:\n${link}/entrar`,
      ];
  }
}

/** Subject and paragraphs. */
export function emailMailEn({ kind, vendor, link, fresh }: Told, until: string): string[] {
  switch (kind) {
    case 'email_confirm':
      return [
        `Confirm your new e-mail in the portal of ${vendor}`,
        `To use this address in the portal, open the link and confirm:\n${link}`,
        `The link works once and is good until ${until}. Until then, notices go to the earlier address.`,
        'If it was not you who asked, there is nothing to do.',
      ];
    case 'email_asked':
      return [
        `A new e-mail was asked for in the portal of ${vendor}`,
        `Somebody asked to change your e-mail to ${fresh}. It counts once it is confirmed at that address.`,
        `If it was not you, set another password now with “I forgot my password”:\n${link}/entrar`,
      ];
    case 'email_changed':
      return [
        `Your e-mail in the portal of ${vendor} was changed`,
        `Notices and signing in use ${fresh} from now on.`,
        `If it was not you who asked, tell us now:\n${link}/sem-acesso`,
      ];
    case 'email_taken':
      return [
        `Your e-mail is in the portal of ${vendor} already`,
        'Somebody asked to use this address in another record. Nothing changed: it is still yours alone.',
        `If it was you, use the record that is there:\n${link}/entrar`,
      ];
  }
}
