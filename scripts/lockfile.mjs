// What package-lock.json must be for `npm ci` to work everywhere: no registry's address, and an entry for every optional
// package of every platform, also those the registry of the day did not have when the lockfile was made (npm leaves them
// out, and then its own `ci` refuses the file). `node scripts/lockfile.mjs --complete` after each npm install.
import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

const FILE = inProject('package-lock.json');
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'wasm32'];

/** One sentence for each thing wrong. */
export function lockfileFaults() {
  const { packages } = read();
  const missing = missingOptionals(packages).map(
    ({ path }) => `package-lock.json: ${path} is missing; run node scripts/lockfile.mjs --complete`,
  );
  const addressed = Object.entries(packages).filter(
    ([, { resolved }]) => resolved && !resolved.startsWith('file:'),
  );
  return [
    ...missing,
    ...addressed.map(([path]) => `package-lock.json: ${path} names the registry it came from`),
  ];
}

const read = () => JSON.parse(readFileSync(FILE, 'utf8'));

function missingOptionals(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, parent, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, name, version, dev })),
  );
}

/** As Node looks for it: in the package's own node_modules, then in those above. */
function isFound(packages, parent, name) {
  for (let place = parent; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (`${place}${place && '/'}node_modules/${name}` in packages) return true;
    if (place === '') return false;
  }
}

/** Without a checksum, which only the registry knows; for the platform its name tells, so that no other fetches it. */
function entryFor({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined;
  return { version, cpu, ...(dev && { dev }), ...(libc && { libc }), optional: true, os };
}

function complete() {
  const lock = read();
  for (const missing of missingOptionals(lock.packages)) lock.packages[missing.path] = entryFor(missing);
  for (const entry of Object.values(lock.packages)) delete entry.resolved;
  const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
}

if (process.argv.includes('--complete')) complete();
