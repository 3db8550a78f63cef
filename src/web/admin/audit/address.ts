/** What is looked for, as it stands in the address of the page. */
export interface AuditAddress {
  readonly quem?: string | undefined;
  readonly ato?: string | undefined;
  readonly com?: string | undefined;
  readonly desde?: string | undefined;
  readonly ate?: string | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export const readAuditAddress = (search: Readonly<Record<string, unknown>>): AuditAddress => ({
  quem: text(search['quem']),
  ato: text(search['ato']),
  com: text(search['com']),
  desde: text(search['desde']),
  ate: text(search['ate']),
});

/** The same, as the API hears it. */
export const auditFilter = ({ quem, ato, com, desde, ate }: AuditAddress) => ({
  actor: quem,
  act: ato,
  subject: com,
  from: desde,
  to: ate,
});
