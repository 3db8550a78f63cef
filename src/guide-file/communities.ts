import { z } from 'zod';
import { id, section, words } from './section.ts';

/** Places where people of the vendor ask each other (TRG-036). */
export const communities = z.array(section({ id, label: words, about: words })).default([]);
