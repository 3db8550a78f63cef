/** What was written as it stands on one line: without breaks, tabs and spaces that nobody sees. */
export const oneLine = (written: string): string =>
  written
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll(/[\u200B\u2060\uFEFF]/g, '')
    .trim();
