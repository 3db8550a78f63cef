import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askAgain, sessionQuery } from '../shared/queries.ts';
import { signedInAgain, useSignInAsked } from '../shared/signed-out.ts';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** Asks for the password above the page when the session has ended; below it everything typed is still there. */
export function SignInAgain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const asked = useSignInAsked();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState({ email: '', password: '' });
  const open = asked && session !== null;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  if (!open) return null;
  const done = () => {
    signedInAgain();
    void askAgain(client);
  };
  return (
    <dialog
      ref={dialog}
      className="sign-in-again"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title">{t('signIn.again')}</h2>
      <p>{t('signIn.againWords')}</p>
      <SignInForm
        isKnown
        {...typed}
        email={typed.email || session.person.email}
        onChange={setTyped}
        onDone={done}
      />
    </dialog>
  );
}
