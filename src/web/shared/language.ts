import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { casePtBr } from '#/text/web/case/pt-br.ts';
import { ptBr } from '#/text/web/pt-br.ts';

export type Language = 'pt-BR' | 'en';

const words = createInstance();

const KEPT_AT = 'guiche.language';

const chosen = (): Language => (localStorage.getItem(KEPT_AT) === 'en' ? 'en' : 'pt-BR');

/** Portuguese comes with the app; English is fetched by those who choose it. */
export async function startLanguage() {
  await words.use(initReactI18next).init({
    lng: 'pt-BR',
    fallbackLng: 'pt-BR',
    defaultNS: 'web',
    resources: { 'pt-BR': { web: ptBr, case: casePtBr } },
    interpolation: { escapeValue: false },
  });
  await speak(chosen());
}

export async function speak(language: Language) {
  if (language === 'en' && !words.hasResourceBundle('en', 'web')) {
    const [{ en }, { caseEn }] = await Promise.all([
      import('#/text/web/en.ts'),
      import('#/text/web/case/en.ts'),
    ]);
    words.addResourceBundle('en', 'web', en);
    words.addResourceBundle('en', 'case', caseEn);
  }
  localStorage.setItem(KEPT_AT, language);
  // What is asked anew by a page that changes its language is asked in that language.
  document.documentElement.lang = language;
  await words.changeLanguage(language);
}
