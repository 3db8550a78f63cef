// node scripts/run.mjs FILE [arguments]: runs FILE of the project under the pinned Node, in the caller's folder.
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { pinnedNode, runsPinned } from './pinned-node.mjs';
import { inProject } from './project.mjs';
import { setUp } from './setup.mjs';

const [name, ...rest] = process.argv.slice(2);
if (!name) {
  console.error('Uso / usage: node scripts/run.mjs FILE [arguments]');
  process.exit(2);
}

setUp();
const file = inProject(name);
if (runsPinned()) await runHere();
else runThere();

/** No second process where this one is already right: `guiche` answers in half the time. */
async function runHere() {
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
}

function runThere() {
  const child = spawn(pinnedNode(), [file, ...rest], { stdio: 'inherit' });
  passSignals(child);
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

/** A terminal already sends Ctrl-C to the whole group; passing it on would count as a second, impatient one. */
function passSignals(child) {
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
}
