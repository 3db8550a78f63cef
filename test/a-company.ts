/**
 * The story everybody knows. Marina serves sixty tickets a day at the vendor; Célia owns the guide; Paulo is Marina's
 * colleague. João, the accountant of Padaria Trigo Dourado, writes once a month; Bia works there too and keeps its
 * contacts. Ivo is of another company and must never see anything of João's.
 */
export const PASSWORD = 'uma senha só de teste';

export const padaria = { code: '104233', name: 'Padaria Trigo Dourado Ltda', plan: 'Série T' };
export const metalurgica = { code: '118940', name: 'Metalúrgica Serra Azul S.A.', plan: 'PRIME' };

export const people = {
  marina: { kind: 'agent', name: 'Marina Prado', email: 'marina@vendor.example' },
  celia: {
    kind: 'agent',
    name: 'Célia Nogueira',
    email: 'celia@vendor.example',
    role: 'Gestora de suporte',
    roles: ['manager'],
  },
  paulo: { kind: 'agent', name: 'Paulo Siqueira', email: 'paulo@vendor.example' },
  joao: { kind: 'contact', name: 'João Batista Alves', email: 'joao@padaria.example', company: padaria.code },
  bia: {
    kind: 'contact',
    name: 'Bia Ferraz',
    email: 'bia@padaria.example',
    company: padaria.code,
    keeps: true,
  },
  ivo: {
    kind: 'contact',
    name: 'Ivo Serra',
    email: 'ivo@metalurgica.example',
    company: metalurgica.code,
    keeps: true,
  },
} as const;

export type Name = keyof typeof people;

/** An instant on the wall clock of São Paulo: `at('2026-03-02 14:20')`. */
export const at = (local: string): number =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('America/Sao_Paulo').epochMilliseconds;

/** The same instant back in words, for expectations people can read. */
export const local = (instant: number | undefined): string | undefined =>
  instant === undefined
    ? undefined
    : Temporal.Instant.fromEpochMilliseconds(instant)
        .toZonedDateTimeISO('America/Sao_Paulo')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ');
