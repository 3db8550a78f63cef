import type { OpeningForm } from '../../shared/shapes.ts';
import type { Opening } from './opening.ts';

/** What the parts of the form get: what is typed, how to change it, and what is wrong by field. */
export interface PartProps {
  readonly form: OpeningForm;
  readonly opening: Opening;
  readonly change: (part: Partial<Opening>) => void;
  readonly faults: Readonly<Record<string, string>>;
}
