import type { Locale } from '#/text/locale.ts';

export interface AddressRefused {
  readonly vendor: string;
  readonly to: string;
  readonly company: string;
  readonly whose: { readonly name: string; readonly email: string };
  readonly link: string;
}

/** Subject and text to whoever keeps the contacts of a company: mail to one of them came back (TRG-198). */
export function addressRefused(
  { vendor, to, company, whose, link }: AddressRefused,
  locale: Locale,
): { subject: string; text: string } {
  const [first = to] = to.split(' ');
  const { name, email } = whose;
  if (locale === 'en')
    return {
      subject: `Mail to ${name} came back`,
      text: [
        `Hello, ${first}!`,
        `A message to ${name} of ${company} came back: the address ${email} does not exist.`,
        `Correct ${name}’s data, so that our answers arrive:`,
        link,
        vendor,
      ].join('\n\n'),
    };
  return {
    subject: `Um e-mail para ${name} voltou`,
    text: [
      `Olá, ${first}!`,
      `Uma mensagem para ${name}, de ${company}, voltou: o endereço ${email} não existe.`,
      `Corrija os dados de ${name} para que as nossas respostas cheguem:`,
      link,
      vendor,
    ].join('\n\n'),
  };
}
