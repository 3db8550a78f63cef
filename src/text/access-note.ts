import type { Locale } from './locale.ts';

/** What a ticket says of a link for a new password; the link itself stands in the mail alone. */
export const accessNote = (locale: Locale): string =>
  locale === 'pt-BR'
    ? 'Enviado ao e-mail cadastrado do solicitante um link para criar uma nova senha. Vale por uma hora.'
    : 'A link for a new password was sent to the requester’s registered e-mail. It is good for an hour.';
