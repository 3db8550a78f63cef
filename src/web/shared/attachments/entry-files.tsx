import { lazy, Suspense } from 'react';
import type { FileView } from '../shapes.ts';
import type { Face } from './upload.ts';

const Files = lazy(() => import('./files.tsx').then((module) => ({ default: module.Files })));

/** The files of an entry, if it has any; what shows them comes when it is needed. */
export const EntryFiles = ({ face, files }: { face: Face; files: readonly FileView[] }) =>
  files.length === 0 ? null : (
    <Suspense>
      <Files face={face} files={files} />
    </Suspense>
  );
