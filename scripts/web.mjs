// Builds the web into dist/web when it is missing or something it is made of has changed. Says nothing when fresh.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode } from './pinned-node.mjs';
import { inProject, root } from './project.mjs';
import { setUp } from './setup.mjs';

const SOURCES = ['src/web', 'src/text', 'index.html', 'vite.config.ts', 'package-lock.json'];
const OUTPUT = inProject('dist', 'web');
const STAMP = inProject('dist', 'web.stamp');

/** Ends the process with 1, showing what vite said, when the web cannot be built. */
export function buildWeb() {
  if (!existsSync(inProject('src/web/index.html')) || !existsSync(inProject('vite.config.ts'))) return;
  const wanted = fingerprint();
  if (isFresh(wanted)) return;
  console.error('Preparando as telas… / Building the web…');
  build();
  writeFileSync(STAMP, wanted);
}

/** Contents, not dates: a checkout or a copy of the folder changes dates only. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesUnder(source))
      hash
        .update(`${file}\0`)
        .update(readFileSync(inProject(file)))
        .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  const place = inProject(path);
  if (!existsSync(place)) return [];
  try {
    const entries = readdirSync(place, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    return entries.flatMap((entry) => filesUnder(join(path, entry.name)));
  } catch {
    return [path];
  }
}

const isFresh = (wanted) =>
  existsSync(join(OUTPUT, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;

/** Builds beside the old one and swaps, so that a running server never sees half a web. */
function build() {
  const fresh = `${OUTPUT}.${process.pid}`;
  const options = ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const vite = inProject('node_modules/vite/bin/vite.js');
  const { status } = spawnSync(pinnedNode(), [vite, ...options], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    console.error(
      'As telas não puderam ser montadas; veja o erro acima. / The web could not be built; see the error above.',
    );
    process.exit(1);
  }
  rmSync(OUTPUT, { recursive: true, force: true });
  renameSync(fresh, OUTPUT);
}

if (process.argv[1]?.endsWith('web.mjs')) {
  setUp();
  buildWeb();
}
