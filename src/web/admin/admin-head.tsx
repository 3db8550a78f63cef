import type { ReactNode } from 'react';
import { usePageTitle } from '../shared/page-title.ts';

interface Props {
  readonly title: string;
  readonly words: string;
  /** What can be done from here, at the other end of the line. */
  readonly children?: ReactNode;
}

/** How a page of the management begins: its name, also that of the window, and what it is for. */
export function AdminHead({ title, words, children }: Props) {
  usePageTitle(title);
  return (
    <div className="admin-head">
      <div>
        <h1>{title}</h1>
        <p className="quiet">{words}</p>
      </div>
      {children}
    </div>
  );
}
