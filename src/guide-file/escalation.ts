import { z } from 'zod';
import { section } from './section.ts';

const LEADERS = ['leader', 'manager', 'director'] as const;

/** Whom a customer may call upon when she is not served well (PRN-074). */
export const escalation = section({ notify: z.array(z.enum(LEADERS)).min(1) });
