import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { put } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Tick } from '../customers/tick.tsx';
import type { PermissionsView } from '../shapes.ts';
import { usePermissionWords } from './words.ts';

interface Props {
  readonly person: PermissionsView['people'][number];
  readonly roles: PermissionsView['roles'];
  readonly units: PermissionsView['units'];
}

/** The roles of one person, ticked and unticked. */
export function RolesForm({ person, roles, units }: Props) {
  const { t } = usePermissionWords();
  const client = useQueryClient();
  const [ticked, tick] = useState<readonly string[]>(person.roles);
  const [unit, setUnit] = useState(person.unit);
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => put<unknown>(`desk/people/${person.id}/roles`, { roles: ticked, unit }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'permissions'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  return (
    <details>
      <summary>{t('change', { name: person.name })}</summary>
      <form className="roles-form" onSubmit={submit}>
        {roles.map(({ id, label }) => (
          <Tick
            key={id}
            label={label}
            isOn={ticked.includes(id)}
            onTurn={(isOn) => tick(isOn ? [...ticked, id] : ticked.filter((one) => one !== id))}
          />
        ))}
        {ticked.includes('channel') && (
          <TextInput
            label={t('unit')}
            description={t('unitHint')}
            maxLength={80}
            list={`units-${person.id}`}
            value={unit}
            onChange={({ target }) => setUnit(target.value)}
          />
        )}
        <datalist id={`units-${person.id}`}>
          {units.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
        <ProblemNote error={error} safe={t('nothingChanged')} />
        <Button type="submit" loading={isPending}>
          {t('save')}
        </Button>
      </form>
    </details>
  );
}
