import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../shared/problem-note.tsx';
import type { SignIn, Site } from '../shared/shapes.ts';
import { useSignIn } from './sign-in-form.tsx';

interface Props {
  readonly people: Site['demo'];
  readonly onPick: (typed: SignIn) => void;
  readonly onDone: () => void;
}

/** The people of the demo company: one click fills the form and signs in. */
export function DemoSignIns({ people, onPick, onDone }: Props) {
  const { t } = useTranslation();
  const signIn = useSignIn(onDone);
  const pick = ({ email, password }: SignIn) => {
    onPick({ email, password });
    signIn.mutate({ email, password });
  };
  return (
    <section aria-labelledby="demo-title">
      <h2 id="demo-title">{t('signIn.demo')}</h2>
      <ul className="demo-people">
        {people.map((person) => (
          <li key={person.email}>
            <UnstyledButton onClick={() => pick(person)} disabled={signIn.isPending}>
              <strong>{person.name}</strong>
              <span>{person.role}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <ProblemNote error={signIn.error} />
    </section>
  );
}
