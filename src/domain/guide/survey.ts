/** What the customer is asked when a ticket has ended, and who reads her answer. */
export interface Survey {
  readonly question: string;
  /** Possible answers in the order they are shown; the vendor's own scale, whichever end is best. */
  readonly scale: readonly SurveyValue[];
  /** After the customer's own approval only, or after every closing (choice B-67). */
  readonly after: 'approval' | 'closing';
  /** Days in which an answer is taken. */
  readonly days: number;
  /** After so many days without an answer it is asked once more (TRG-139). */
  readonly remindAfter?: number | undefined;
  /** Word of the button that sends it, such as “Avaliar e Encerrar Ticket” (TTL-115). */
  readonly button?: string | undefined;
  /** Whether answers are kept from those who serve the ticket (PRN-041). */
  readonly confidential: boolean;
  /** Answers of this score or less are a task for whoever leads the team (PRN-042). */
  readonly dissatisfiedUpTo: number;
}

export interface SurveyValue {
  /** What the customer gives, such as 1 for “Ótimo”. */
  readonly value: number;
  readonly label: string;
  /** From 0, the worst, to 100, the best: comparable over scales (choice B-39). */
  readonly score: number;
}
