import type { Locale } from './locale.ts';

const ptBr = {
  invalid:
    'Alguns dados não foram aceitos. Confira os campos indicados; nada do que você escreveu se perdeu.',
  field: 'Confira este campo.',
  tooMany: 'Foram muitos pedidos em pouco tempo. Aguarde um minuto e tente de novo.',
  tooLarge: 'O que você enviou é grande demais. Divida em partes menores e envie uma de cada vez.',
  databaseAway:
    'O banco de dados não está respondendo agora. Nada do que você escreveu se perdeu; tente de novo em alguns segundos.',
  unexpected:
    'Não conseguimos concluir isso por uma falha nossa, que já foi registrada. Nada do que você escreveu se perdeu; tente de novo.',
  notFound: 'Não há nada neste endereço.',
};

const en: typeof ptBr = {
  invalid: 'Some data was not accepted. Check the fields named; nothing you wrote is lost.',
  field: 'Check this field.',
  tooMany: 'Too many requests in a short time. Wait a minute and try again.',
  tooLarge: 'What you sent is too large. Split it and send the parts one by one.',
  databaseAway:
    'The database does not answer right now. Nothing you wrote is lost; try again in a few seconds.',
  unexpected:
    'We could not finish this because of a fault of ours, which was recorded. Nothing you wrote is lost; try again.',
  notFound: 'There is nothing at this address.',
};

/** What people read when something fails that no rule refused. */
export const faultText = (locale: Locale) => (locale === 'en' ? en : ptBr);
