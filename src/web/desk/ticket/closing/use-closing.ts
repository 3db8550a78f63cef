import { useDraft } from '../../../shared/draft.ts';
import type { DeskEvent, DeskTicket } from '../../../shared/shapes.ts';

type Solved = Extract<DeskEvent, { event: 'solved' }>;
interface ClosingDraft {
  readonly category: string;
  readonly cause: string;
  readonly details: Readonly<Record<string, string>>;
}

const EMPTY: ClosingDraft = { category: '', cause: '', details: {} };

/** What is said of a ticket with its solution, kept like the text until it is sent. */
export function useClosing({ number, closing }: DeskTicket) {
  const [draft, keep, forget] = useDraft<ClosingDraft>(`desk.closing.${number}`, EMPTY);
  const category = draft.category === '' ? (closing?.current ?? '') : draft.category;
  const isAsked = closing !== null && (closing.categories.length > 0 || closing.cause !== 'off');
  return {
    isAsked,
    category,
    draft,
    change: (part: Partial<ClosingDraft>) => keep({ ...draft, ...part }),
    forget,
    /** What goes along with the solution; nothing where nothing new was said. */
    words: (): Pick<Solved, 'closing'> => {
      const { cause, details } = draft;
      if (!isAsked || (draft.category === '' && cause.trim() === '')) return {};
      return {
        closing: { ...(category !== '' && { category, details }), ...(cause.trim() !== '' && { cause }) },
      };
    },
  };
}

export type ClosingState = ReturnType<typeof useClosing>;
