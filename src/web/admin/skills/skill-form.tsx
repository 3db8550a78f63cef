import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { post } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { SkillBody, SkillRecord } from '../shapes.ts';
import { useWords } from '../words.ts';
import { useSkillWords } from './words.ts';
import './skills.css';

/** Records one training or certification of somebody. */
export function SkillForm({ agents, asked }: Pick<SkillRecord, 'agents' | 'asked'>) {
  const { t } = useSkillWords();
  const { t: admin } = useWords();
  const client = useQueryClient();
  const empty = { person: agents[0]?.id ?? '', skill: '', evidence: '', obtainedOn: '', validUntil: '' };
  const [written, write] = useState(empty);
  const change = (part: Partial<typeof empty>) => write({ ...written, ...part });
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: (body: SkillBody) => post<unknown>('desk/skills', body),
    onSuccess: async () => {
      write({ ...empty, person: written.person });
      await client.invalidateQueries({ queryKey: ['admin', 'skills'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { validUntil } = written;
    if (!isPending) mutate({ ...written, validUntil: validUntil === '' ? null : validUntil });
  };
  return (
    <form className="admin-part skill-form" onSubmit={submit}>
      <NativeSelect
        label={t('name')}
        data={agents.map(({ id, name }) => ({ value: id, label: name }))}
        value={written.person}
        onChange={({ target }) => change({ person: target.value })}
      />
      <TextInput
        required
        maxLength={60}
        label={t('skill')}
        description={t('skillHint')}
        list="skills-asked"
        value={written.skill}
        onChange={({ target }) => change({ skill: target.value })}
      />
      <datalist id="skills-asked">
        {asked.map((skill) => (
          <option key={skill} value={skill}>
            {skill}
          </option>
        ))}
      </datalist>
      <TextInput
        required
        maxLength={200}
        label={t('evidence')}
        value={written.evidence}
        onChange={({ target }) => change({ evidence: target.value })}
      />
      <TextInput
        required
        type="date"
        label={t('on')}
        value={written.obtainedOn}
        onChange={({ target }) => change({ obtainedOn: target.value })}
      />
      <TextInput
        type="date"
        label={t('until')}
        description={t('untilHint')}
        min={written.obtainedOn}
        value={written.validUntil}
        onChange={({ target }) => change({ validUntil: target.value })}
      />
      <ProblemNote error={error} safe={admin('nothingChanged')} />
      <div className="acts">
        <Button type="submit" loading={isPending}>
          {t('add')}
        </Button>
        <span role="status" className="quiet">
          {isSuccess && t('added')}
        </span>
      </div>
    </form>
  );
}
