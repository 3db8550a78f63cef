import type { Guide } from './guide.ts';

/** What becomes of mail that nobody registered wrote. */
export interface MailService {
  /** Team that looks at it (PRN-033). */
  readonly registration?: string | undefined;
  /** Whether whoever wrote is told by herself what to do (PRN-032). */
  readonly answersStrangers: boolean;
}

/** The team of access and registration matters: the one the telephone has, unless mail has its own. */
export const registrationTeam = ({ mail, phone }: Pick<Guide, 'mail' | 'phone'>): string | undefined =>
  mail.registration ?? phone?.registration;
