import { z } from 'zod';
import { section } from './section.ts';

/** Who answers for a new version of this guide; `two_people`: whoever proposed it does not put it in force. */
export const versions = section({ two_people: z.boolean().default(false) })
  .transform(({ two_people }) => ({ twoPeople: two_people }))
  .prefault({});
