import { addDays, type LocalDate } from '#/domain/time/instant.ts';

/** A training or a certification, and what it makes somebody able to. */
export interface Skill {
  readonly skill: string;
  readonly obtainedOn: LocalDate;
  /** Last day on which it counts; for good when null. */
  readonly validUntil: LocalDate | null;
}

/** Days before its end on which people are told (PRN-073). */
const LEAD_DAYS = 30;

export const holdsOn = ({ obtainedOn, validUntil }: Skill, date: LocalDate): boolean =>
  obtainedOn <= date && (validUntil === null || date <= validUntil);

/** The last day of validity that is announced on a date. */
export const announcedOn = (date: LocalDate): LocalDate => addDays(date, LEAD_DAYS);

/** Whether somebody may be given a matter: everybody, where it asks for no skill (PRO-042). */
export const isEligible = (skills: readonly Skill[], wanted: string | undefined, date: LocalDate): boolean =>
  wanted === undefined || skills.some((one) => one.skill === wanted && holdsOn(one, date));
