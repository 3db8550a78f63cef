import { z } from 'zod';
import { acceptance } from './acceptance.ts';
import { areas } from './areas.ts';
import { communities } from './communities.ts';
import { calendars } from './calendar.ts';
import { clocks } from './clocks.ts';
import { closing, noReturn } from './closing.ts';
import { contactAttempts } from './contact-attempts.ts';
import { development } from './development.ts';
import { guideDocument } from './document.ts';
import { entry } from './entry.ts';
import { escalation, escalationReasons } from './escalation.ts';
import { mail } from './mail.ts';
import { phone } from './phone.ts';
import { form } from './form.ts';
import { gate } from './gate.ts';
import { holidays } from './holiday.ts';
import { kinds, requesterKinds } from './kinds.ts';
import { macros } from './macros.ts';
import { list, notices, number, products, queue, states, tabs } from './presentation.ts';
import { privacy } from './privacy.ts';
import { retention } from './retention.ts';
import { definitions, people, scope } from './scope.ts';
import { id, section, written, wrong } from './section.ts';
import { severities } from './severity.ts';
import { survey } from './survey.ts';
import { contracts, teams } from './teams.ts';
import { triage } from './triage.ts';
import { vendor } from './vendor.ts';
import { versions } from './versions.ts';

const version = written<1>((text) =>
  text === '1'
    ? { value: 1 }
    : wrong(
        `esta versão do Guichê não lê “guide: ${text}”; escreva guide: 1`,
        `this version of Guichê does not read “guide: ${text}”; write guide: 1`,
      ),
);

/** The guide file as written, each part read and checked by itself. What parts say of each other is in checks.ts. */
export const guideFile = section({
  guide: version,
  vendor,
  holidays,
  calendars,
  severities,
  default_severity: id.optional(),
  kinds,
  default_kind: id.optional(),
  requester_kinds: requesterKinds,
  triage: triage.prefault({}),
  teams,
  contracts,
  clocks,
  promise: z.enum(['date', 'estimate']).default('date'),
  acceptance: acceptance.optional(),
  survey: survey.optional(),
  closing: closing.optional(),
  no_return: noReturn.optional(),
  development: development.optional(),
  contact_attempts: contactAttempts.optional(),
  areas,
  communities,
  escalation_reasons: escalationReasons,
  escalation: escalation.optional(),
  queue,
  number,
  tabs,
  list,
  states,
  notices,
  products,
  form,
  gate,
  entry,
  phone: phone.optional(),
  mail,
  privacy: privacy.optional(),
  retention,
  versions,
  scope,
  services_team: id.optional(),
  macros,
  definitions,
  people,
  document: guideDocument.optional(),
  examples: z.array(z.unknown()).default([]),
});

export type GuideFile = z.output<typeof guideFile>;
