import { phoneCaller, phoneFailed, phoneKnown, setOwnPin } from '#/db/phone.ts';
import { ownProfile } from '#/db/profile.ts';
import { workAtDoor } from '#/db/work.ts';
import { weaknessOfPin } from '#/domain/entry/phone-pin.ts';
import { areSpent, WINDOW } from '#/domain/phone/tries.ts';
import { readTaxId } from '#/domain/registry/tax-id.ts';
import { Failure } from './failure.ts';
import { hashPassword, isPassword } from './password.ts';
import { auditedOfOneself, unlessSecondFactor } from './profile.ts';
import { checkProof } from './fresh-proof.ts';
import type { Site } from './site.ts';
import type { PersonalVisit } from './visit.ts';

/**
 * Changes the PIN by which a contact is known on the telephone; the earlier one is worth nothing at once (TRG-124).
 *
 * @throws Failure `policy/not-allowed` where there is no such service, `pin/cpf-missing`, `pin/shape`, `pin/easy`,
 *         `session/proof-needed`
 */
export async function changePin(visit: PersonalVisit, pin: string): Promise<void> {
  unlessSecondFactor(visit);
  const { tx, now, person, guides } = visit;
  if (person.kind !== 'contact' || guides.current.guide.phone?.pin !== true)
    throw new Failure('policy/not-allowed');
  checkProof(visit);
  const kept = await ownProfile(tx, now);
  if (!kept || kept.cpf === null) throw new Failure('pin/cpf-missing');
  const own = [kept.cpf, kept.phone, kept.profile.mobile ?? ''].map((text) => text.replaceAll(/\D/g, ''));
  const weakness = weaknessOfPin(pin, own);
  if (weakness) throw Failure.of(weakness);
  await setOwnPin(tx, await hashPassword(pin));
  await auditedOfOneself(visit, 'pin_changed');
}

/** What came of a CPF and a PIN typed on a telephone. */
export type PinOutcome = { readonly person: string } | 'wrong' | 'spent';

/** The same work for a CPF nobody has as for a known one, so that time tells nothing. */
const nobody = hashPassword('nobody has this PIN');

/**
 * Whether a PIN is the one of the contact with this CPF. Neither the answer nor its time tells whether there is such a
 * contact; tries count for a CPF, in a transaction of their own (TRG-123).
 */
export async function checkPin(site: Site, cpf: string, pin: string): Promise<PinOutcome> {
  const tax = readTaxId(cpf);
  if (tax?.kind !== 'cpf') return 'wrong'; // a slip of the finger, nobody’s
  const now = site.now();
  const found = await workAtDoor(site.pool, (tx) => phoneCaller(tx, tax.text));
  if (areSpent(found, now)) return 'spent';
  const isRight = await isPassword(pin, found.pinHash ?? (await nobody));
  const person = isRight && found.pinHash !== null ? found.id : null;
  if (person !== null) {
    await workAtDoor(site.pool, (tx) => phoneKnown(tx, tax.text));
    return { person };
  }
  const after = await workAtDoor(site.pool, async (tx) => {
    await phoneFailed(tx, tax.text, now, now - WINDOW);
    return await phoneCaller(tx, tax.text);
  });
  return areSpent(after, now) ? 'spent' : 'wrong';
}
