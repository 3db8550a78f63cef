import { useTranslation } from 'react-i18next';
import { Problem } from '../shared/problem.ts';
import { ProblemNote } from '../shared/problem-note.tsx';

/** What came of a key; that somebody thought better of it is no error. */
export function KeyNote({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const code = error instanceof Problem ? error.code : '';
  if (code === 'passkey/cancelled' || code === 'passkey/here-already')
    return (
      <p role="status" className="quiet">
        {t(code === 'passkey/cancelled' ? 'signIn.passkeyUnused' : 'signIn.passkeyHere')}
      </p>
    );
  return <ProblemNote error={error} />;
}
