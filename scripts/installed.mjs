import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const isDeployment = () => [process.env.GUICHE_ENV, process.env.NODE_ENV].includes('production');

/** npm's options for what to install: a production machine does without the development packages. */
export const installOptions = () => (isDeployment() ? ['--omit=dev'] : ['--include=dev']);

/**
 * Whether node_modules holds what package-lock.json asks for.
 *
 * Compares contents, not dates: a checkout, a copied folder and a restored cache all shuffle dates.
 * npm writes node_modules/.package-lock.json last, so an interrupted install has none.
 */
export function isInstalled() {
  const wanted = packagesOf(inProject('package-lock.json'));
  const present = packagesOf(inProject('node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(
    ([path, wish]) =>
      path === '' || wish.link || isSame(wish, present[path]) || mayBeMissing(wish, present[path]),
  );
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

const isSame = (wish, found) => found?.version === wish.version && found?.integrity === wish.integrity;

function mayBeMissing(wish, found) {
  if (found) return false;
  if (wish.dev && isDeployment()) return true;
  return Boolean(wish.optional) && !isForThisMachine(wish);
}

/** npm leaves out what names another system, and what only such a package needs (which names none). */
function isForThisMachine({ os, cpu, libc }) {
  if (libc || (!os && !cpu)) return false;
  return [os].flat().includes(process.platform) && [cpu].flat().includes(process.arch);
}
