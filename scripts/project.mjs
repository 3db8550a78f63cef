import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project, wherever the command was called from. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file of the project. */
export const inProject = (...parts) => join(root, ...parts);
