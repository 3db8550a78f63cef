import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { infer as Infer, input as Input } from 'zod';
import type * as shapes from '#/http/shapes/api-tokens.ts';
import { post } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { useStandingWords } from '../standing/words.ts';
import { SCOPE_WORDS } from './scope-words.ts';

type NewToken = Input<typeof shapes.newApiToken>;
type Scope = NewToken['scopes'][number];

const SCOPES: readonly Scope[] = ['entitlement:read', 'gate:read', 'delinquency:write', 'phone'];
const TERMS = ['year', 'day', 'never'] as const;
interface Written {
  readonly name: string;
  readonly scopes: Scope[];
  readonly term: (typeof TERMS)[number];
  readonly lastDay: string;
}
const EMPTY: Written = { name: '', scopes: [], term: 'year', lastDay: '' };

/** Makes a key, which is shown this once. */
export function TokenForm() {
  const { t } = useStandingWords();
  const client = useQueryClient();
  const [written, write] = useState(EMPTY);
  const give = useMutation({
    mutationFn: (body: NewToken) => post<Infer<typeof shapes.givenToken>>('desk/api-tokens', body),
    onSuccess: async () => {
      write(EMPTY);
      await client.invalidateQueries({ queryKey: ['admin', 'tokens'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, scopes, term, lastDay } = written;
    // A year is what the server makes of nothing.
    const until = { year: {}, day: { lastDay }, never: { lastDay: null } }[term];
    if (!give.isPending) give.mutate({ name, scopes, ...until });
  };
  const tick = (scope: Scope, isOn: boolean) =>
    write({
      ...written,
      scopes: SCOPES.filter((one) => (one === scope ? isOn : written.scopes.includes(one))),
    });
  return (
    <form className="admin-part skill-form" onSubmit={submit}>
      {give.data && (
        <div role="status">
          <p>{t('tokens.created')}</p>
          <p className="token-key">{give.data.token}</p>
        </div>
      )}
      <TextInput
        label={t('tokens.name')}
        description={t('tokens.nameHint')}
        required
        maxLength={80}
        value={written.name}
        onChange={({ target }) => write({ ...written, name: target.value })}
      />
      <fieldset className="token-scopes">
        <legend>{t('tokens.scopes')}</legend>
        {SCOPES.map((scope) => (
          <label key={scope}>
            <input
              type="checkbox"
              checked={written.scopes.includes(scope)}
              onChange={({ target }) => tick(scope, target.checked)}
            />
            {t(SCOPE_WORDS[scope])}
          </label>
        ))}
      </fieldset>
      <fieldset className="token-scopes">
        <legend>{t('tokens.term')}</legend>
        {TERMS.map((term) => (
          <label key={term}>
            <input
              type="radio"
              name="term"
              checked={written.term === term}
              onChange={() => write({ ...written, term })}
            />
            {t(`tokens.term_${term}`)}
          </label>
        ))}
      </fieldset>
      {written.term === 'day' && (
        <TextInput
          label={t('tokens.lastDay')}
          type="date"
          required
          withAsterisk={false}
          value={written.lastDay}
          onChange={({ target }) => write({ ...written, lastDay: target.value })}
        />
      )}
      <ProblemNote error={give.error} />
      <div className="acts">
        <Button type="submit" loading={give.isPending} disabled={written.scopes.length === 0}>
          {t('tokens.create')}
        </Button>
      </div>
    </form>
  );
}
