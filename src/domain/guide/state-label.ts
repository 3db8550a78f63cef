import type { TicketState } from '#/domain/ticket/state.ts';

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly states: readonly TicketState[];
}

export interface StateLabel {
  readonly label: string;
  /** Number shown before the label, such as "3." (TTL-085). */
  readonly code?: number | undefined;
  /** Other label while someone is responsible but has not begun (TTL-086). */
  readonly assigned?: { readonly label: string; readonly code?: number | undefined } | undefined;
  /** Why it stands there, to choose from; the customer reads it beside the state (TTL-087). */
  readonly justifications: readonly { readonly id: string; readonly label: string }[];
}
