import { isAtLeast, readPeriod, type Period } from '#/domain/privacy/retention.ts';
import type { Words } from './problem.ts';
import { section, written, wrong } from './section.ts';

/** `30 days`, `6 months`, `5 years`. */
const period = (tooShort?: (period: Period) => Words | undefined) =>
  written<Period>((text) => {
    const value = readPeriod(text);
    if (!value)
      return wrong(
        `“${text}” não é um período; escreva 30 days, 6 months ou 5 years`,
        `“${text}” is no period; write 30 days, 6 months or 5 years`,
      );
    const words = tooShort?.(value);
    return words ? { wrong: words } : { value };
  });

/** Marco Civil da Internet (Lei 12.965/2014), art. 15. */
const ACCESS_MONTHS = 6;

const byLaw = (value: Period): Words | undefined =>
  isAtLeast(value, ACCESS_MONTHS)
    ? undefined
    : {
        pt: 'a lei manda guardar os registros de acesso por 6 meses (Marco Civil da Internet, art. 15); escreva 6 months ou mais',
        en: 'by law the record of access is kept for 6 months (Marco Civil da Internet, art. 15); write 6 months or more',
      };

/** Tries slow down whoever guesses passwords, for a day. */
const byUse = ({ unit, amount }: Period): Words | undefined =>
  unit !== 'days' || amount >= 2
    ? undefined
    : {
        pt: 'as tentativas de senha protegem as contas por um dia; escreva 2 days ou mais',
        en: 'tries of passwords protect accounts for a day; write 2 days or more',
      };

/** `retention: { sign_ins: 12 months, former_contacts: 5 years }`: how long each kind is kept; unnamed is for good. */
export const retention = section({
  sign_ins: period(byLaw).optional(),
  tries: period(byUse).optional(),
  mails: period().optional(),
  files: period().optional(),
  former_contacts: period().optional(),
}).prefault({});
