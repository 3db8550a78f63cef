import type { Show } from '#/domain/guide/document.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { LocalDate } from '#/domain/time/instant.ts';
import type { Locale } from '#/text/locale.ts';
import { acceptanceList, attemptsList } from './acceptance.ts';
import type { Block } from './block.ts';
import { clocksTable } from './clocks.ts';
import { closingBlocks, surveyBlocks } from './closing.ts';
import { editionTerms } from './edition.ts';
import { gateList } from './gate.ts';
import { formHelp } from './form-help.ts';
import { holidaysTable } from './holidays.ts';
import { hoursTable } from './hours.ts';
import { kindTerms } from './kinds.ts';
import { definitionTerms, peopleTable, scopeBlock, teamsTable } from './named.ts';
import { contractsTable, severitiesTable } from './severities.ts';
import { versionsTable } from './versions.ts';
import { triageBlocks } from './triage.ts';

/** What the program says of the rules where a section asks for it. */
export function blocksOf(guide: Guide, { what, of }: Show, today: LocalDate, locale: Locale): Block[] {
  switch (what) {
    case 'edition':
      return [editionTerms(guide, locale)];
    case 'teams':
      return [teamsTable(guide, of, locale)];
    case 'hours':
      return [hoursTable(guide, of, today, locale)];
    case 'holidays':
      return [holidaysTable(guide, Number(today.slice(0, 4)), locale)];
    case 'severities':
      return [severitiesTable(guide, locale)];
    case 'triage':
      return triageBlocks(guide, locale);
    case 'clocks':
      return [clocksTable(guide, locale)];
    case 'contracts':
      return [contractsTable(guide, locale)];
    case 'acceptance':
      return [acceptanceList(guide, locale)];
    case 'contact_attempts':
      return [attemptsList(guide, locale)];
    case 'gate':
      return [gateList(guide, locale)];
    case 'closing':
      return closingBlocks(guide, locale);
    case 'survey':
      return surveyBlocks(guide, locale);
    case 'kinds':
      return [kindTerms(guide)];
    case 'versions':
      return [versionsTable(guide, locale)];
    case 'form_help':
      return formHelp(guide);
    case 'scope':
      return [scopeBlock(guide, of, locale)];
    case 'definitions':
      return [definitionTerms(guide)];
    case 'people':
      return [peopleTable(guide, locale)];
  }
}
