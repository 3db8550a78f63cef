import { DAY, MINUTE, type Instant } from '#/domain/time/instant.ts';
import type { ArrivedMail } from './arrived.ts';

/** Why a mail gets no automatic answer. */
export const SILENCES = [
  'off',
  'no_sender',
  'own',
  'colleague',
  'bounce',
  'automatic',
  'list',
  'forged',
  'late',
  'often',
  'flood',
] as const;
export type Silence = (typeof SILENCES)[number];

/** What stands around a mail. */
export interface Around {
  readonly now: Instant;
  /** Whether the guide has strangers answered. */
  readonly isOn: boolean;
  /** Addresses of the house itself, in small letters. */
  readonly own: ReadonlySet<string>;
  /** The sender serves tickets here. */
  readonly isColleague: boolean;
  /** When this address was last answered. */
  readonly answeredAt: Instant | undefined;
  /** Answers of the last hour, to whomever. */
  readonly answersInHour: number;
}

/** An address is answered once in this time: two machines that answer each other stop at the first word. */
const APART = DAY;
/** Somebody who writes under many false names does not make the house write to all of them. */
const MOST_IN_HOUR = 60;
/** What lay so long has been answered by a person, or is answered by one now. */
const TOO_OLD = DAY;

const MACHINES = /^(mailer-daemon|postmaster|no-?reply|nao-?responda|do-?not-?reply|bounces?)([+.=-].*)?@/;

/**
 * Why a mail is not answered by itself; undefined when it is. Whoever is answered may not have written it, so the answer
 * tells nothing of hers and goes to each address once a day.
 *
 * @source PRN-032; RFC 3834, sections 2 and 4
 */
export function silenceFor(
  { sender, headers, receivedAt }: ArrivedMail,
  around: Around,
): Silence | undefined {
  const { now, isOn, own, isColleague, answeredAt, answersInHour } = around;
  const said = (name: string) => (headers[name] ?? '').trim().toLowerCase();
  if (!isOn) return 'off';
  if (sender === '') return 'no_sender';
  if (own.has(sender)) return 'own';
  if (isColleague) return 'colleague';
  if (said('return-path') === '<>' || MACHINES.test(sender)) return 'bounce';
  if (isByMachine(said)) return 'automatic';
  if (said('list-id') !== '' || said('list-unsubscribe') !== '') return 'list';
  if (/\b(dmarc|spf)\s*=\s*(hard)?fail/.test(said('authentication-results'))) return 'forged';
  if (receivedAt < now - TOO_OLD) return 'late';
  if (answeredAt !== undefined && answeredAt > now - APART) return 'often';
  return answersInHour >= MOST_IN_HOUR ? 'flood' : undefined;
}

/** Over how long answers to all addresses are counted. */
export const FLOOD_SPAN = 60 * MINUTE;

function isByMachine(said: (name: string) => string): boolean {
  const submitted = said('auto-submitted');
  return (
    (submitted !== '' && !submitted.startsWith('no')) ||
    /^(bulk|junk|list|auto_reply)/.test(said('precedence')) ||
    /\b(all|oof|autoreply|rn)\b/.test(said('x-auto-response-suppress')) ||
    said('x-autoreply') !== '' ||
    said('x-autorespond') !== '' ||
    said('x-loop') !== ''
  );
}
