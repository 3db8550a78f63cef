import { Skeleton } from '@mantine/core';

/** The outline of a page on its way. */
export function Waiting() {
  return (
    <div aria-busy="true" style={{ padding: 24, display: 'grid', gap: 12, maxWidth: 960, margin: '0 auto' }}>
      <Skeleton height={32} width="40%" />
      <Skeleton height={96} />
      <Skeleton height={240} />
    </div>
  );
}
