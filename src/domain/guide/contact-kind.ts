/** What a contact is about: a doubt, a fault, a new product (PRO-004 to PRO-006, TTL-007). */
export interface ContactKind {
  readonly id: string;
  readonly label: string;
  /** Shown as help where the kind is chosen. */
  readonly meaning: string;
  /** Team that serves it, whatever the product; the product's own team when absent (TRG-012, TRG-014, PRO-115). */
  readonly team?: string | undefined;
  /** Level at which it begins; the first when absent. */
  readonly level?: number | undefined;
  /** The scope item it belongs to from the beginning. */
  readonly scope?: string | undefined;
  /** Whether the day on which the law takes effect belongs to it (PRO-006). */
  readonly legalDate: boolean;
  /** Whether the day agreed with the customer belongs to it; without one no agent saves it (CON-015). */
  readonly agreedDate: boolean;
  /** Versions its matters may be planned for: those open for development, or the current one too; none when absent. */
  readonly plannedFor?: 'open' | 'current' | undefined;
  /** Whether it is about no product a company must have, such as a new one it would like. */
  readonly forAll: boolean;
  /** Whether it must be known what the requester is to the vendor before an agent saves it (CON-017). */
  readonly requesterRequired: boolean;
  /** What its subjects begin with (CON-016). */
  readonly subjectPrefix?: string | undefined;
  /** Its matters are investigated first (TRG-071). */
  readonly investigation?: Investigation | undefined;
}

/** The stage a matter begins in, and who takes over when no cause is found (TRG-072). */
export interface Investigation {
  /** As everybody reads it. */
  readonly stage: string;
  /** Skill of whoever is a specialist; `{{module}}` stands for the ticket's module. */
  readonly skill: string;
}

/** What somebody who opens tickets is to the vendor: customer, partner, collaborator (TTL-002). */
export interface RequesterKind {
  readonly id: string;
  readonly label: string;
  /** Who pays what is charged; the customer when absent (CON-058). */
  readonly paidBy?: 'unit' | undefined;
}

/** Conditions may ask for these beside the guide's questions. */
export const ASKED_OF_ALL = ['kind', 'requester'] as const;

/** Whether a name in a condition is one of them. */
export const isAskedOfAll = (name: string) => ASKED_OF_ALL.some((known) => known === name);
