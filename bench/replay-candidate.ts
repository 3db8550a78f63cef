import type { Guide } from '#/domain/guide/guide.ts';
import { totvs } from './totvs-cases.ts';

/** TOTVS with a quicker promise for critical tickets: eight hours instead of ten. */
export function quicker(): Guide {
  const guide = totvs();
  const severities = guide.severities.map((severity) =>
    severity.id === 'critica'
      ? {
          ...severity,
          targets: { ...severity.targets, support: { unit: 'open_minutes', amount: 480 } as const },
        }
      : severity,
  );
  return { ...guide, severities };
}
