import { colleaguesOf } from '#/db/colleagues.ts';
import { Failure } from './failure.ts';
import type { Requester } from './opening.ts';
import type { PersonalVisit } from './visit.ts';

/** In whose name a contact opens: her own, or a colleague's where the guide lets her. @throws Failure `contact/unknown` */
export async function requesterOf(
  { tx, person, guides }: PersonalVisit,
  company: string,
  wanted: string | undefined,
): Promise<Requester> {
  if (wanted === undefined || wanted === person.id) return person;
  const isLet = guides.current.guide.form.requesters === 'company';
  const colleague = isLet && (await colleaguesOf(tx, company)).find(({ id }) => id === wanted);
  if (!colleague) throw new Failure('contact/unknown');
  const own = person.companies.filter(({ id }) => id === company);
  return { id: wanted, companies: own.map((one) => ({ ...one, requester: colleague.requester })) };
}
