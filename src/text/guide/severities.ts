import type { ClockName, Guide, Severity, Targets } from '#/domain/guide/guide.ts';
import { targetInWords } from '#/text/amount.ts';
import type { Locale } from '#/text/locale.ts';
import { table, type Block } from './block.ts';
import { hoursInWords } from './hours.ts';
import { joined } from './week.ts';
import { guideWords } from './words.ts';

/** Each severity with its meaning, examples, coverage and targets in words (PRN-008, TRG-148). */
export function severitiesTable(guide: Guide, locale: Locale): Block {
  const { columns, captions } = guideWords(locale);
  const clocks = guide.clocks.filter(({ name }) => guide.severities.some(({ targets }) => targets[name]));
  return table(
    captions.severities,
    [
      columns.severity,
      columns.meaning,
      columns.examples,
      columns.coverage,
      ...clocks.map(({ label }) => label),
    ],
    guide.severities.map((severity) => [
      [severity.label],
      severity.meaning === '' ? [] : [severity.meaning],
      severity.examples,
      coverage(guide, severity, locale),
      ...clocks.map(({ name }) => target(guide, severity, severity.targets, name, locale)),
    ]),
  );
}

function coverage(guide: Guide, { calendar }: Severity, locale: Locale): string[] {
  const own = calendar === undefined ? undefined : guide.calendars[calendar];
  if (own) return [own.label, ...(own.always ? [] : hoursInWords(own, locale))];
  return guide.severities.some((one) => one.calendar !== undefined) ? [guideWords(locale).teamHours] : [];
}

function target(
  guide: Guide,
  severity: Severity,
  targets: Targets,
  name: ClockName,
  locale: Locale,
): string[] {
  const term = targets[name];
  const calendar = severity.calendar === undefined ? undefined : guide.calendars[severity.calendar];
  return term ? [targetInWords(term, calendar?.always ?? false, locale)] : [];
}

/** Contracts with their own hours and targets (TRG-159, TRG-053). */
export function contractsTable(guide: Guide, locale: Locale): Block {
  const { columns, captions, and } = guideWords(locale);
  return table(
    captions.contracts,
    [columns.contract, columns.hours, columns.targets, columns.components],
    guide.contracts.map((contract) => {
      const calendar = contract.calendar === undefined ? undefined : guide.calendars[contract.calendar];
      const own = Object.entries(contract.targets).map(([id, targets]) => {
        const severity = guide.severities.find((one) => one.id === id);
        const terms = guide.clocks.flatMap(({ name, label }) => {
          const term = targets[name];
          return term ? [`${label} ${targetInWords(term, calendar?.always ?? false, locale)}`] : [];
        });
        return `${severity?.label ?? id}: ${joined(terms, and)}`;
      });
      const components = contract.components.map(({ label }) => label);
      return [[contract.label], calendar ? hoursInWords(calendar, locale) : [], own, components];
    }),
  );
}
