// What tests need and npm does not have comes from the distribution, on Debian as root; elsewhere one installs it oneself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Where tests run for everybody (CI=true), what is missing is a failure; on a laptop its tests are skipped. */
export const isCompulsory = () => ['true', '1'].includes(process.env.CI ?? '');

/** Installs packages where that may be done without asking. @param {string} what @param {readonly string[]} packages */
export function installFromDebian(what, packages) {
  if (!mayInstall()) return;
  console.error(`Instalando ${what} para os testes… / Installing ${what} for the tests…`);
  apt('update');
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', ...packages);
  if (status !== 0) console.error(stderr?.trim());
}

const apt = (...options) =>
  spawnSync('apt-get', ['-q', ...options], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  });

function mayInstall() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get') || !existsSync('/etc/os-release'))
    return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
