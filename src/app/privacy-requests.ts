import { ownData } from '#/db/personal-data.ts';
import {
  askAboutOwnData,
  ownRequests,
  privacyRequests,
  settleRequest,
  tellOfRequest,
  waitingRequest,
  type KeptRequest,
  type PrivacyRequest,
} from '#/db/privacy-requests.ts';
import { requestDueOn, type RequestKind, type RequestOutcome } from '#/domain/privacy/request.ts';
import type { PersonalData } from '#/domain/privacy/traces.ts';
import { DAY, type Instant } from '#/domain/time/instant.ts';
import { audited } from './audited.ts';
import { Failure } from './failure.ts';
import { checkOwn } from './fresh-proof.ts';
import { checkKeepsPrivacy, eraseContact } from './personal-data.ts';
import { unlessSecondFactor } from './profile.ts';
import type { PersonalVisit } from './visit.ts';

/** What she asked about her own data, and how it stands. */
export async function ownPrivacy(visit: PersonalVisit): Promise<PrivacyRequest[]> {
  unlessSecondFactor(visit);
  return await ownRequests(visit.tx);
}

/** Whether a copy was prepared for her, which she may download for thirty days. */
export const hasCopy = (requests: readonly PrivacyRequest[], now: Instant): boolean =>
  requests.some(
    ({ kind, outcome, settledAt }) =>
      kind === 'copy' && outcome === 'done' && settledAt !== null && settledAt > now - 30 * DAY,
  );

/**
 * She asks for a copy of her data, or that it be erased; she and those who answer for it are told (LGPD, arts. 18 and 19).
 *
 * @throws Failure `privacy/contacts-only`, `privacy/asked-already`
 */
export async function askAboutData(visit: PersonalVisit, kind: RequestKind): Promise<void> {
  unlessSecondFactor(visit);
  checkOwn(visit);
  const { tx, now, person, guides } = visit;
  if (person.kind !== 'contact') throw new Failure('privacy/contacts-only');
  const due = requestDueOn(now, guides.current.guide.vendor.timeZone);
  if (!(await askAboutOwnData(tx, kind, now, due))) throw new Failure('privacy/asked-already');
  await audited(visit, 'data_asked', { kind: 'person', id: person.id }, { wanted: kind, to: due });
}

/** Her copy, once it was prepared for her and for thirty days. @throws Failure `privacy/no-copy` */
export async function ownCopy(visit: PersonalVisit): Promise<PersonalData> {
  unlessSecondFactor(visit);
  checkOwn(visit);
  const data = await ownData(visit.tx, visit.now);
  if (!data) throw new Failure('privacy/no-copy');
  await audited(visit, 'person_exported', { kind: 'person', id: visit.person.id });
  return data;
}

/** All requests. @throws Failure `policy/not-allowed` */
export async function keptRequests(visit: PersonalVisit): Promise<KeptRequest[]> {
  checkKeepsPrivacy(visit);
  return await privacyRequests(visit.tx);
}

/**
 * Answers a request: a copy is handed over on her own page, her data are erased, or she is told why not.
 *
 * @throws Failure `policy/not-allowed`, `privacy/unknown`, `privacy/reason-missing`
 */
export async function answerRequest(
  visit: PersonalVisit,
  id: string,
  { outcome, answer }: { readonly outcome: RequestOutcome; readonly answer: string },
): Promise<void> {
  checkKeepsPrivacy(visit);
  const { tx, now, person: me } = visit;
  const waiting = await waitingRequest(tx, id);
  if (!waiting) throw new Failure('privacy/unknown');
  const { person, kind } = waiting;
  const text = answer.trim();
  if (kind === 'erasure' && outcome === 'done') return await eraseContact(visit, person, text);
  if (outcome === 'refused' && text === '') throw new Failure('privacy/reason-missing');
  await settleRequest(tx, id, { by: me.id, at: now, outcome, answer: text });
  await tellOfRequest(tx, outcome === 'done' ? 'data_ready' : 'data_refused', person, { wanted: kind, text });
  const act = outcome === 'done' ? 'data_handed_over' : 'data_request_refused';
  await audited(visit, act, { kind: 'person', id: person }, { wanted: kind });
}
