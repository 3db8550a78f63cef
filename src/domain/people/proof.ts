/** How the identity of somebody who cannot enter was verified, before anything of hers is changed (TRG-094). */
export const PROOFS = ['callback', 'administrator', 'document', 'questions'] as const;
export type Proof = (typeof PROOFS)[number];
