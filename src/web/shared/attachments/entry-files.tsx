import { lazy } from 'react';
import { Later } from '../later.tsx';
import type { FileView } from '../shapes.ts';
import type { Face } from './upload.ts';

interface Props {
  readonly face: Face;
  readonly files: readonly FileView[];
  /** Pictures that stand within the text already. */
  readonly inText?: ReadonlySet<string> | undefined;
}

const Files = lazy(() => import('./files.tsx').then((module) => ({ default: module.Files })));

/** The files of an entry, if it has any; what shows them comes when it is needed. */
export const EntryFiles = ({ face, files, inText }: Props) =>
  files.length === 0 ? null : (
    <Later>
      <Files face={face} files={files} inText={inText} />
    </Later>
  );
