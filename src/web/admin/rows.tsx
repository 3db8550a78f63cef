import { Skeleton } from '@mantine/core';

/** The outline of a list on its way. */
export function Rows() {
  return (
    <div aria-busy="true" style={{ display: 'grid', gap: 8 }}>
      <Skeleton height={40} />
      <Skeleton height={40} />
      <Skeleton height={40} />
    </div>
  );
}
