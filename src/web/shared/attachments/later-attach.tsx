import { lazy, Suspense, type ComponentProps } from 'react';

const Attach = lazy(() => import('./attach.tsx').then((module) => ({ default: module.Attach })));

/** The place for files of something that is being written; it comes after the page. */
export const LaterAttach = (props: ComponentProps<typeof Attach>) => (
  <Suspense fallback={<div className="attach-coming" />}>
    <Attach {...props} />
  </Suspense>
);
