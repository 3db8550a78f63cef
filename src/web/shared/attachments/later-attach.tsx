import { lazy, type ComponentProps } from 'react';
import { Later } from '../later.tsx';

const Attach = lazy(() => import('./attach.tsx').then((module) => ({ default: module.Attach })));

/** The place for files of something that is being written; it comes after the page. */
export const LaterAttach = (props: ComponentProps<typeof Attach>) => (
  <Later height={80}>
    <Attach {...props} />
  </Later>
);
