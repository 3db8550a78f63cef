// The browser of the screen tests: the machine's own, or on Debian as root the distribution's package.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.HOME}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  '/usr/lib/chromium/chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
];

/**
 * The browser to drive: $CHROME, else one on PATH, else one in a usual place.
 *
 * @returns {string | undefined} path of the program; undefined where there is none
 */
export function findChromium() {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [process.env.CHROME, ...onPath, ...PLACES].find((path) => path && isProgram(path));
}

/** Starts safely as root and without a desktop, and calls nobody. */
export const chromiumOptions = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1]?.endsWith('chromium.mjs')) {
  if (!findChromium()) installFromDebian('Chromium', ['chromium', 'fonts-liberation']);
  if (!findChromium())
    console.error(
      'Sem Chromium nem Chrome: os testes de tela não rodam aqui. Instale um deles ou aponte $CHROME.\n' +
        'No Chromium or Chrome: the screen tests do not run here. Install one or point $CHROME to it.',
    );
}
