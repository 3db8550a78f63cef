import { getI18n, useTranslation } from 'react-i18next';
import { permissionsEn } from '#/text/web/permissions/en.ts';
import { permissionsPtBr } from '#/text/web/permissions/pt-br.ts';

const words = getI18n();
words.addResourceBundle('pt-BR', 'permissions', permissionsPtBr);
words.addResourceBundle('en', 'permissions', permissionsEn);

/** The words of the page of permissions. */
export const usePermissionWords = () => useTranslation('permissions');
