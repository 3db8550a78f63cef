/**
 * How often a property is tried. GUICHE_RUNS=20 tries each twenty times as often, for a long night; a failure prints the
 * seed and path to try it again with.
 */
export const runs = (usual: number) => ({ numRuns: usual * Number(process.env['GUICHE_RUNS'] ?? 1) });
