import { companiesOfCodes } from '#/db/delinquency.ts';
import { contactAt } from '#/db/contacts.ts';
import { noteRefusal, standingOf } from '#/db/standing.ts';
import { unlessBarred } from '#/domain/gate/gate.ts';
import type { Errand } from '#/domain/gate/standing.ts';
import type { Refusal } from '#/domain/refusal.ts';
import { Failure } from './failure.ts';
import type { Visit } from './visit.ts';

/** What a telephone exchange or a chat wants to know before it lets somebody in. */
export interface GateQuestion extends Errand {
  /** Customer code. */
  readonly company: string;
  /** E-mail of the contact, where she is known. */
  readonly contact?: string | undefined;
}

/**
 * Asks the gate for somebody who comes by another channel; a no is written down (TRG-133, TRG-135, PRO-123).
 *
 * @returns why not, and where she goes; undefined when she may pass
 * @throws Failure `company/unknown`, `contact/unknown` for somebody who does not speak for the company
 */
export async function askGate({ tx, now, guides }: Visit, asked: GateQuestion): Promise<Refusal | undefined> {
  const [company] = await companiesOfCodes(tx, [asked.company]);
  if (!company) throw new Failure('company/unknown');
  const contact = asked.contact === undefined ? null : await contactAt(tx, asked.contact, company.id);
  if (contact === undefined) throw new Failure('contact/unknown');
  const standing = await standingOf(tx, company.id, contact, now);
  const refusal = standing && unlessBarred(guides.current.guide, asked, standing, now);
  if (refusal) {
    const { refused: code, facts } = refusal;
    await noteRefusal(tx, {
      company: company.id,
      person: contact,
      code,
      intent: asked.intent,
      facts,
      at: now,
    });
  }
  return refusal;
}
