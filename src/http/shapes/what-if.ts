import { z } from 'zod';
import { instant } from './clock.ts';

/** An act that has not happened, at a wall-clock time of the vendor's zone. */
export const whatIfQuery = z.object({
  event: z.enum([
    'customer_replied',
    'resumed',
    'solved',
    'returned_from_maintenance',
    'forwarded_to_maintenance',
  ]),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
});

export const whatIfAnswer = z.object({
  /** The dates after it, one per clock that is promised or runs. */
  clocks: z.array(
    z.object({ name: z.string(), label: z.string(), due: instant.nullable(), state: z.string() }),
  ),
  /** One sentence: "Se o cliente responder terça, 03/03, às 10:00, o prazo de Atendimento será …". */
  sentence: z.string(),
});
