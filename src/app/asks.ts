import { confirmOwnPhone, confirmPhoneOf, ownProfile } from '#/db/profile.ts';
import { requesterOf } from '#/db/entry-links.ts';
import { isToConfirm } from '#/domain/registry/confirmation.ts';
import { audited } from './audited.ts';
import { ownNotice } from './consent.ts';
import { Failure } from './failure.ts';
import { auditedOfOneself } from './profile.ts';
import type { Site } from './site.ts';
import { visit, type PersonalVisit } from './visit.ts';

/** What a contact is asked about herself when she comes (PRO-056, TTL-088). */
export interface Asks {
  /** A telephone that was last confirmed too long ago. */
  readonly phone: string | null;
  /** Mail to her comes back. */
  readonly mailRefused: boolean;
  /** A version of the privacy notice she has not agreed to. */
  readonly consent: string | null;
}

export const asksOf = (site: Site, tokenHash: string | undefined): Promise<Asks> =>
  visit(
    site,
    'portal',
    tokenHash,
    async (entered) => {
      const { tx, now, guides } = entered;
      const kept = await ownProfile(tx, now);
      const notice = await ownNotice(entered);
      const { entry, vendor } = guides.current.guide;
      const isOld = kept && isToConfirm(kept, entry.contactConfirmedMonths, now, vendor.timeZone);
      return {
        phone: isOld ? kept.phone : null,
        mailRefused: kept?.mailRefusedAt !== undefined && kept.mailRefusedAt !== null,
        consent: notice?.agreedAt === null ? notice.version : null,
      };
    },
    { evenIfBarred: true, reads: true },
  );

/** Her telephone is still hers. */
export async function confirmPhone(visit: PersonalVisit): Promise<void> {
  await confirmOwnPhone(visit.tx, visit.now);
  await auditedOfOneself(visit, 'phone_confirmed');
}

/** She told the agent of a ticket that her telephone is still hers. @throws Failure `contact/unknown` */
export async function confirmPhoneOfTicket(visit: PersonalVisit, number: string): Promise<void> {
  const person = await requesterOf(visit.tx, number);
  if (person?.kind !== 'contact') throw new Failure('contact/unknown');
  await confirmPhoneOf(visit.tx, person.id, visit.now);
  await audited(visit, 'phone_confirmed', { kind: 'person', id: person.id });
}
