/** One line per guide: rows done / total. */
export function progressLines(kinds, done) {
  return Object.entries(kinds).map(([prefix, { guide, rows }]) => {
    const count = idsOf(prefix, done).length;
    return `${prefix.padEnd(4)}${String(count).padStart(4)} / ${String(rows).padEnd(4)} ${guide}`;
  });
}

/** The page docs/ledger.md: the same content for the same set of rows, whatever the order of the tests. */
export function ledgerPage(kinds, done) {
  const sections = Object.entries(kinds).map(([prefix, { guide, rows, digits }]) => {
    const ids = idsOf(prefix, done);
    const list = ids.length === 0 ? 'None yet.' : ranges(prefix, ids, digits).join(', ');
    return `## ${prefix} — ${guide}: ${ids.length} / ${rows}\n\n${list}\n`;
  });
  const guides = Object.keys(kinds).filter((prefix) => prefix !== 'B');
  const total = guides.reduce((sum, prefix) => sum + kinds[prefix].rows, 0);
  const count = guides.reduce((sum, prefix) => sum + idsOf(prefix, done).length, 0);
  const head = `# Ledger\n\nRows of the support guides that tests prove, written by \`npm run ledger\` from a test run: ${count} / ${total}.\n`;
  return [head, ...sections].join('\n');
}

const idsOf = (prefix, done) =>
  [...done]
    .filter((id) => id.startsWith(`${prefix}-`))
    .map((id) => Number(id.split('-')[1]))
    .toSorted((a, b) => a - b);

/** 1, 2, 3, 7 → PRO-001…003, PRO-007 */
function ranges(prefix, numbers, digits) {
  const written = (number) => String(number).padStart(digits, '0');
  const runs = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => `${prefix}-${written(from)}${to > from ? `…${written(to)}` : ''}`);
}
