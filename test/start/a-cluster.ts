import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { startEmbedded } from '#/db/embedded/embedded.ts';
import { aFolder, ask, project, silent } from './a-machine.ts';

const CACHE = join(project, '.cache');

/** A data folder of this test with a stopped cluster that has a table `note` of one row; made once, then copied. */
export async function aStoppedCluster(): Promise<string> {
  const template = join(CACHE, `test-cluster-${process.getuid?.() ?? 0}-${codeFingerprint()}`);
  if (!existsSync(template)) await makeTemplate(template);
  const data = aFolder();
  cpSync(template, data, { recursive: true });
  return data;
}

/** Several test files may come here at once: each makes its own and the last to finish gives way. */
async function makeTemplate(template: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  const { connection, stop } = await startEmbedded(draft, silent);
  await ask(connection, 'create table note as select 1 as one');
  await stop();
  try {
    renameSync(draft, template);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** A change of how clusters are made asks for a new template. */
function codeFingerprint(): string {
  const folder = join(project, 'src', 'db', 'embedded');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 12);
}
