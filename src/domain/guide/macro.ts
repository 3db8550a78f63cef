/** What sending a macro's text does to the ticket; a note stays among agents. */
export const MACRO_NEXTS = ['replied', 'waiting_customer', 'solved', 'note'] as const;
export type MacroNext = (typeof MACRO_NEXTS)[number];

/** What else changes with the text, by the guide's ids; what is already so is left alone. */
export interface MacroChanges {
  readonly kind?: string | undefined;
  readonly category?: string | undefined;
  readonly team?: string | undefined;
  readonly severity?: string | undefined;
  /** Why the severity changes; the history keeps it. */
  readonly reason?: string | undefined;
  /** Of the list of the state the ticket is in after the text (TTL-087). */
  readonly justification?: string | undefined;
  /** Work goes on, where it waited. */
  readonly resume?: boolean | undefined;
  /** An internal note beside the text. */
  readonly note?: string | undefined;
}

export interface MacroDoes extends MacroChanges {
  readonly next: MacroNext;
}

/** An official text of the vendor, which comes with its guide (CON-033). */
export interface GuideMacro {
  readonly id: string;
  readonly label: string;
  /** It is proposed first for tickets like these; without conditions it fits all of them. */
  readonly when: Readonly<Record<string, readonly string[]>>;
  /** With placeholders such as `{{cliente.nome}}`. */
  readonly text: string;
  readonly does: MacroDoes;
}
