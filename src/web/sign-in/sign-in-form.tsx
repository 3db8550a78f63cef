import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../shared/api.ts';
import { Problem } from '../shared/problem.ts';
import { ProblemNote } from '../shared/problem-note.tsx';
import { queryClient, sessionQuery } from '../shared/queries.ts';
import type { Session } from '../shared/shapes.ts';
import { Providers } from './providers.tsx';
import { PasskeyButton } from './passkey-button.tsx';

interface Props {
  readonly email: string;
  readonly password: string;
  /** Who signs in is known; only the password is asked. */
  readonly isKnown?: boolean;
  readonly onChange: (typed: { email: string; password: string }) => void;
  readonly onDone: (session: Session) => void;
}

export function useSignIn(onDone: (session: Session) => void) {
  return useMutation({
    mutationKey: ['sign-in'],
    mutationFn: api.signIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      onDone(session);
    },
  });
}

/** E-mail and password; what was refused is said without telling which of the two was wrong. */
export function SignInForm({ email, password, isKnown = false, onChange, onDone }: Props) {
  const { t } = useTranslation();
  const signIn = useSignIn(onDone);
  const [code, setCode] = useState('');
  // Asked once she went on, and not with each letter.
  const [left, setLeft] = useState(isKnown ? email : '');
  const isCodeAsked = isAskedForCode(signIn.error) || code !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!signIn.isPending) signIn.mutate({ email, password, ...(code !== '' && { code }) });
  };
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <TextInput
        label={t('signIn.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={email}
        onChange={({ target }) => onChange({ email: target.value, password })}
        onBlur={() => setLeft(email)}
      />
      <PasswordInput
        label={t('signIn.password')}
        autoFocus={isKnown}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.show'), tabIndex: 0 }}
        value={password}
        onChange={({ target }) => onChange({ email, password: target.value })}
      />
      {isCodeAsked && (
        <TextInput
          label={t('signIn.code2')}
          description={t('signIn.code2Hint')}
          autoFocus
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          value={code}
          onChange={({ target }) => setCode(target.value)}
        />
      )}
      <ProblemNote error={isCodeNeeded(signIn.error) ? null : signIn.error} />
      <Button type="submit" loading={signIn.isPending} fullWidth>
        {t('signIn.act')}
      </Button>
      <Providers email={left} />
      <PasskeyButton onDone={onDone} />
    </form>
  );
}

/** The password was right, and there is one step more: that is no error. */
const isCodeNeeded = (error: unknown) => error instanceof Problem && error.code === 'session/code-needed';

const isAskedForCode = (error: unknown) =>
  isCodeNeeded(error) || (error instanceof Problem && error.code === 'session/wrong-code');
