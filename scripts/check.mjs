// npm run check: everything that can be known without running the product. Prints all failures, not only the first.
import { spawn } from 'node:child_process';
import { staleFiles } from './generated.mjs';
import { brokenHouseRules } from './house-rules.mjs';
import { lockfileFaults } from './lockfile.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { inProject, root } from './project.mjs';

const program =
  (path, ...options) =>
  () =>
    outcome([inProject('node_modules', path), ...options]);
const list = (find) => async () => {
  const found = find();
  return { ok: found.length === 0, said: found.join('\n') };
};

const CHECKS = {
  types: program('typescript/bin/tsc'),
  'lint and fences': program('oxlint/bin/oxlint', '--deny-warnings', '--report-unused-disable-directives'),
  format: program('oxfmt/bin/oxfmt', '--list-different'),
  'dead code': program('knip/bin/knip.js', '--no-progress'),
  'house rules': list(brokenHouseRules),
  lockfile: list(lockfileFaults),
  'generated files': list(staleFiles),
};

function outcome(options) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode(), options, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part));
    child.on('close', (code) => resolve({ ok: code === 0, said: Buffer.concat(parts).toString().trim() }));
  });
}

const results = await Promise.all(
  Object.entries(CHECKS).map(async ([name, check]) => ({ name, ...(await check()) })),
);
for (const { name, ok, said } of results) {
  console.log(`${ok ? '✓' : '✗'} ${name}`);
  if (!ok) console.log(`${said}\n`);
}
process.exit(results.every(({ ok }) => ok) ? 0 : 1);
