import type { AuditPageText } from './pt-br.ts';

export const auditPageEn: AuditPageText = {
  title: 'Audit',
  words:
    'Everything that changes the house and everything that leaves it as a file: who did it, when and from where. Nothing here can be changed or deleted.',
  actor: 'Who',
  act: 'What was done',
  anyAct: 'Any act',
  subject: 'To what, or company',
  from: 'From',
  to: 'To',
  search: 'Search',
  clear: 'Clear',
  download: 'Download',
  asCsv: 'Spreadsheet (CSV)',
  asXlsx: 'Excel (XLSX)',
  none: 'Nothing written down',
  noneWords: 'When somebody changes the guide or a contract, or downloads a list, the act appears here.',
  notFound: 'Nothing was found',
  notFoundWords: 'Check the names and the period, or clear the search.',
  when: 'When',
  details: 'Details',
  company: 'Company',
  address: 'Network address',
  more: 'Show more',
  noAddress: '–',
};
