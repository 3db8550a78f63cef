/** Languages of every screen, mail and message; Portuguese is the source. */
export type Locale = 'pt-BR' | 'en';

/** The reader's language: English when she asks for it before Portuguese, Portuguese otherwise. */
export function localeOf(acceptLanguage: string | undefined): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((language) => language === 'pt' || language === 'en');
  return asked === 'en' ? 'en' : 'pt-BR';
}
