// npm run dev: the server, restarted at every change, beside a web rebuilt at every change. Ctrl-C stops both.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { pinnedNode } from './pinned-node.mjs';
import { inProject, root } from './project.mjs';

// From now on dist/web follows every save; the next `npm start` must look for itself.
rmSync(inProject('dist', 'web.stamp'), { force: true });

const start = (...options) => spawn(pinnedNode(), options, { cwd: root, stdio: 'inherit' });

const children = [start('--watch', '--watch-preserve-output', 'src/server.ts', ...process.argv.slice(2))];
if (existsSync(inProject('src/web/index.html')))
  children.push(
    start(
      'node_modules/vite/bin/vite.js',
      'build',
      '--watch',
      '--outDir',
      inProject('dist', 'web'),
      '--emptyOutDir',
    ),
  );

let stopping = false;
function stop(signal) {
  stopping = true;
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill(signal);
}

// A terminal has sent Ctrl-C to the children too; waiting for them keeps the prompt until PostgreSQL is down.
process.on('SIGINT', () => {
  if (!process.stdin.isTTY) stop('SIGINT');
  stopping = true;
});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

for (const child of children)
  child.on('exit', (code) => {
    if (stopping) return;
    process.exitCode = code ?? 1;
    stop('SIGTERM');
  });
