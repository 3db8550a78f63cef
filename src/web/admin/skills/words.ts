import { getI18n, useTranslation } from 'react-i18next';
import { skillsEn } from '#/text/web/skills/en.ts';
import { skillsPtBr } from '#/text/web/skills/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'skills', skillsPtBr);
words.addResourceBundle('en', 'skills', skillsEn);

/** The words of the record of trainings. */
export const useSkillWords = () => useTranslation('skills');
