import { SHOWN, type Section, type Shown } from '#/domain/guide/document.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import { guideWords } from './words.ts';

/** The sections of a guide that was written without a document: one for each thing its rules can tell. */
export function standardSections(guide: Guide, year: number, locale: Locale): Section[] {
  const { captions } = guideWords(locale);
  return SHOWN.filter((what) => what !== 'edition' && has(guide, what)).map((what) => ({
    id: what,
    title: what === 'holidays' ? captions.holidays(year) : captions[what],
    text: '',
    steps: [],
    show: [{ what }],
    sections: [],
  }));
}

function has(guide: Guide, what: Shown): boolean {
  switch (what) {
    case 'triage':
      return guide.triage.questions.length > 0;
    case 'acceptance':
      return guide.acceptance !== undefined;
    case 'closing':
      return guide.closing !== undefined || guide.noReturn !== undefined;
    case 'gate':
      return Object.keys(guide.gate).length > 0;
    case 'survey':
      return guide.survey !== undefined;
    case 'versions':
      return guide.products.some(({ releases }) => releases);
    case 'form_help':
      return guide.form.help.length > 0;
    case 'contact_attempts':
      return guide.contactAttempts !== undefined;
    case 'contracts':
    case 'kinds':
    case 'scope':
    case 'definitions':
    case 'people':
    case 'clocks':
      return guide[what].length > 0;
    default:
      return true;
  }
}
