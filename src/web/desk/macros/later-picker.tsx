import { lazy } from 'react';

/** The list of macros comes when it is asked for. */
export const LaterMacroPicker = lazy(() =>
  import('./macro-picker.tsx').then((module) => ({ default: module.MacroPicker })),
);
