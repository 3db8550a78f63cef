// Installs the packages when they are missing or not those of package-lock.json. Only Node built-ins, Node 20 or later.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { installOptions, isInstalled } from './installed.mjs';
import { pinnedNode, supportedPlatforms } from './pinned-node.mjs';
import { inProject, root } from './project.mjs';

const LOCK = inProject('.cache', 'setup.lock');
const LOCK_LASTS_MS = 20 * 60_000;

/** Makes the packages ready; does nothing, in a few milliseconds, when they are. Ends the process with 1 when it cannot. */
export function setUp() {
  if (!isInstalled()) {
    takeLock();
    const complaint = isInstalled() ? undefined : install();
    rmSync(LOCK, { force: true });
    if (complaint) fail(complaint);
  }
  if (!pinnedNode()) fail(platformMessage());
}

/** What went wrong, or nothing. */
function install() {
  console.error('Instalando os pacotes do Guichê, só desta vez… / Installing packages, this once…');
  const options = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...installOptions(),
  ];
  const result = runNpm(options);
  if (result.status === 0) return undefined;
  return `${(result.stderr || String(result.error ?? '')).trim()}\n\n${npmMessage()}`;
}

/** npm by its own script where npm started us, so that blanks in paths and Windows' npm.cmd do not matter. */
function runNpm(options) {
  const settings = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [script, ...options], settings);
  return spawnSync('npm', options, { ...settings, shell: process.platform === 'win32' });
}

/** Waits while another set-up of the same folder works; a lock whose owner is gone is taken over. */
function takeLock() {
  let told = false;
  for (;;) {
    try {
      mkdirSync(inProject('.cache'), { recursive: true });
      return writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if (error.code !== 'EEXIST') fail(folderMessage(error));
    }
    if (isAbandoned()) rmSync(LOCK, { force: true });
    else if (!told)
      console.error('Outra instalação está em curso; aguardando… / Another set-up is running; waiting…');
    told = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function isAbandoned() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > LOCK_LASTS_MS) return true;
    const owner = Number(readFileSync(LOCK, 'utf8'));
    if (!owner) return false; // created this instant, not written yet
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

const npmMessage = () =>
  'Os pacotes não puderam ser instalados. Verifique a conexão e o acesso ao registro npm (npm ping), o espaço em disco e ' +
  'a permissão de escrita nesta pasta, e rode o mesmo comando outra vez.\n' +
  'The packages could not be installed. Check the connection and access to the npm registry (npm ping), free disk space and ' +
  'write permission on this folder, then run the same command again.';

const folderMessage = (error) =>
  `Não é possível escrever em ${root} (${error.code}). Rode como o dono da pasta ou ajuste a permissão.\n` +
  `Cannot write to ${root} (${error.code}). Run as the owner of the folder or change its permissions.`;

const platformMessage = () =>
  `O Guichê não tem Node para ${process.platform}-${process.arch}. Use uma destas plataformas: ${supportedPlatforms.join(', ')}.\n` +
  `Guichê has no Node for ${process.platform}-${process.arch}. Use one of these platforms: ${supportedPlatforms.join(', ')}.`;

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (process.argv[1]?.endsWith('setup.mjs')) setUp();
