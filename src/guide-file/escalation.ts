import { z } from 'zod';
import { id, section, words } from './section.ts';

const LEADERS = ['leader', 'manager', 'director'] as const;

/** Whom a customer may call upon when she is not served well (PRN-074). */
export const escalation = section({ notify: z.array(z.enum(LEADERS)).min(1) });

/** Reasons an agent may choose to send a ticket a level up, each with the team that takes it (PRO-051). */
export const escalationReasons = z.array(section({ id, label: words, team: id })).default([]);
