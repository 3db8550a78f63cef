import { MINUTE, type Instant } from '#/domain/time/instant.ts';

/** Wrong PINs for a CPF, whether or not there is anybody with it. */
export interface PhoneTries {
  readonly failures: number;
  readonly lastAt: Instant | null;
}

/** So many wrong ones, and the call goes to people who ask for other proofs (TRG-123). */
const MOST = 3;
/** Who waits so long begins anew; until then not even the right PIN opens anything to a machine that guesses. */
export const WINDOW = 30 * MINUTE;

export const areSpent = ({ failures, lastAt }: PhoneTries, now: Instant): boolean =>
  failures >= MOST && lastAt !== null && now - lastAt < WINDOW;
