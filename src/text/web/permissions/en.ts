import type { PermissionsText } from './pt-br.ts';

export const permissionsEn: PermissionsText = {
  title: 'Permissions',
  words:
    'What each role allows and who has it. Serving tickets asks for no role; what is here goes beyond that.',
  people: 'People',
  person: 'Person',
  hasRoles: 'Roles',
  can: 'May, and by which role',
  noRole: 'Serves tickets only',
  rights: 'What each role allows',
  right: 'Right',
  givenBy: 'Who has it',
  change: 'Change the roles of {{name}}',
  save: 'Save roles',
  unit: 'Unit',
  unitHint: 'Sees the customers of this unit alone.',
  notAllowed: 'Only an administrator gives and takes roles.',
  nothingChanged: 'Nothing changed: the roles are the same.',
};
