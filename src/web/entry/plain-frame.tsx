import type { ReactNode } from 'react';
import { VendorMark } from '../shared/vendor-mark.tsx';
import '../shared/top-bar.css';
import '../sign-in/sign-in.css';

/** A page of somebody who is not signed in. */
export const PlainFrame = ({ children }: { readonly children: ReactNode }) => (
  <main className="sign-in" id="main">
    <VendorMark />
    {children}
  </main>
);
