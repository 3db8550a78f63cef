/** Path of a usable Chromium or Chrome, installed on Debian by root when there is none; undefined without one. */
export function findChromium(): string | undefined;
/** Command line that keeps it quiet and headless, as root as well. */
export const chromiumOptions: readonly string[];
