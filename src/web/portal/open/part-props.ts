import type { Face } from '../../shared/attachments/upload.ts';
import type { OpeningForm } from '../../shared/shapes.ts';
import type { Opening } from './opening.ts';

/** What the parts of the form get: what is typed, how to change it, and what is wrong by field. */
export interface PartProps {
  readonly form: OpeningForm;
  readonly opening: Opening;
  readonly change: (part: Partial<Opening>) => void;
  readonly faults: Readonly<Record<string, string>>;
  /** Told while a file is on its way. */
  readonly onBusy: (isBusy: boolean) => void;
  /** Who fills it in: the contact herself, or an agent for her. */
  readonly face: Face;
  /** Why a ticket about what was chosen would not be taken. */
  readonly refused: string | null;
}
