import type { Instant } from '#/domain/time/instant.ts';

/** What one reads of a mail before its words. */
export interface MailHead {
  /** Address in small letters; empty where none can be read, or more than one. */
  readonly sender: string;
  /** As she calls herself: anybody may write anything here. */
  readonly senderName: string;
  readonly subject: string;
  readonly messageId: string;
  /** Headers by their names in small letters; only those that say whether an answer is wanted. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Why a mail's words cannot be read here. */
export type MailFault = 'unreadable' | 'too_large';

/** A mail as it came into the mailbox. */
export interface ArrivedMail extends MailHead {
  readonly receivedAt: Instant;
  readonly bytes: number;
  readonly text: string;
  readonly fault?: MailFault | undefined;
}
