import { PROFILE_FIELDS, type ProfileField } from '#/domain/people/profile.ts';
import type { Locale } from '#/text/locale.ts';

const FIELDS: Readonly<Record<ProfileField, readonly [pt: string, en: string]>> = {
  name: ['Nome', 'Name'],
  cpf: ['CPF', 'CPF'],
  phone: ['Telefone', 'Telephone'],
  extension: ['Ramal', 'Extension'],
  mobile: ['Celular', 'Mobile'],
  department: ['Departamento', 'Department'],
  cost_centre: ['Centro de custo', 'Cost centre'],
  location: ['Localização', 'Location'],
  skype: ['Skype', 'Skype'],
  postal_code: ['CEP', 'Postal code (CEP)'],
  address: ['Endereço', 'Address'],
  district: ['Bairro', 'District'],
  complement: ['Complemento', 'Address line 2'],
  city: ['Cidade', 'City'],
  state: ['UF', 'State'],
  notes: ['Observações', 'Notes'],
  company: ['Empresa', 'Company'],
  category: ['Categoria', 'Category'],
  customer: ['Cliente', 'Customer'],
  access_level: ['Nível de acesso', 'Access level'],
  permission_group: ['Grupo de permissão', 'Permission group'],
  report_permission: ['Permissão de relatórios', 'Report permission'],
  registration_date: ['Data de cadastro', 'Registered on'],
  email: ['E-mail', 'E-mail'],
  login: ['Login', 'Login'],
  login_mode: ['Modo de login', 'Login mode'],
  password: ['Senha', 'Password'],
};

/** A field of a person's profile, as its label says it. */
export const profileField = (field: ProfileField, locale: Locale): string =>
  FIELDS[field][locale === 'en' ? 1 : 0];

/** The same by its name, as a fact or a record of the audit carries it. */
export function profileFieldNamed(name: string, locale: Locale): string {
  const field = PROFILE_FIELDS.find((one) => one === name);
  return field ? profileField(field, locale) : name;
}
