import { Suspense, type ReactNode } from 'react';

interface Props {
  /** Height in pixels that its place keeps meanwhile, so that what is read below does not jump. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** A part that comes after the page it stands on; until then its place says that it is awaited. */
export const Later = ({ height, children }: Props) => (
  <Suspense fallback={<div aria-busy="true" style={{ minHeight: height }} />}>{children}</Suspense>
);
