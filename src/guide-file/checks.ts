import { acceptanceFindings } from './acceptance-checks.ts';
import { calendarFindings } from './calendar-checks.ts';
import { clockFindings } from './clock-checks.ts';
import { documentFindings } from './document-checks.ts';
import type { GuideFile } from './file.ts';
import { gateFindings } from './gate-checks.ts';
import { formFindings } from './form-checks.ts';
import { idFindings } from './id-checks.ts';
import { kindFindings } from './kind-checks.ts';
import { macroFindings } from './macro-checks.ts';
import { presentationFindings } from './presentation-checks.ts';
import type { Finding } from './problem.ts';
import { referenceFindings } from './reference-checks.ts';
import { triageFindings } from './triage-checks.ts';

/** Where the parts of a guide contradict each other, or name what is not there. */
export function contradictions(file: GuideFile): Finding[] {
  return [
    ...idFindings(file),
    ...calendarFindings(file),
    ...referenceFindings(file),
    ...kindFindings(file),
    ...triageFindings(file),
    ...clockFindings(file),
    ...acceptanceFindings(file),
    ...presentationFindings(file),
    ...formFindings(file),
    ...gateFindings(file),
    ...macroFindings(file),
    ...documentFindings(file),
  ];
}
