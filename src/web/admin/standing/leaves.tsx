import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { giveLeave, takeLeaveBack, useStandingAct, type Standing } from './api.ts';
import { useStandingWords } from './words.ts';

interface Props {
  readonly company: string;
  readonly standing: Standing;
}

const EMPTY = { bar: '', contact: '', reason: '', lastDay: '' };

/** Who is let in for some days whatever stands in the way, by those to whom the guide gives it (choice B-30). */
export function Leaves({ company, standing: { leaves, contacts, may } }: Props) {
  const { t } = useStandingWords();
  const { date } = useFormats();
  const [written, write] = useState(EMPTY);
  const act = useStandingAct(company, giveLeave(company));
  const back = useStandingAct(company, takeLeaveBack(company));
  if (leaves.length === 0 && may.leaves.length === 0) return null;
  const bar = may.leaves.find((one) => one === written.bar) ?? may.leaves[0];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { contact, reason, lastDay } = written;
    if (!act.isPending && bar)
      act.mutate(
        { bar, contact: contact === '' ? null : contact, reason, lastDay },
        { onSuccess: () => write(EMPTY) },
      );
  };
  return (
    <>
      <h3>{t('leaves')}</h3>
      {leaves.length > 0 && (
        <ul className="standing-people">
          {leaves.map((one) => (
            <li key={one.id}>
              <span>
                {t('leave', {
                  bar: t(`bars.${one.bar}`),
                  whom: one.contact ?? t('everybody'),
                  until: date(one.lastDay),
                  reason: one.reason,
                  by: one.by,
                })}
              </span>
              {may.leaves.includes(one.bar) && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={t('endOf', { bar: t(`bars.${one.bar}`) })}
                  loading={back.isPending && back.variables === one.id}
                  onClick={() => back.mutate(one.id)}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {bar !== undefined && (
        <form onSubmit={submit}>
          <TextInput
            label={t('reason')}
            required
            maxLength={500}
            value={written.reason}
            onChange={({ target }) => write({ ...written, reason: target.value })}
          />
          <NativeSelect
            label={t('bar')}
            value={bar}
            data={may.leaves.map((value) => ({ value, label: t(`bars.${value}`) }))}
            onChange={({ target }) => write({ ...written, bar: target.value })}
          />
          <NativeSelect
            label={t('whom')}
            value={written.contact}
            data={[
              { value: '', label: t('everybody') },
              ...contacts.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ target }) => write({ ...written, contact: target.value })}
          />
          <TextInput
            label={t('lastDay')}
            type="date"
            required
            value={written.lastDay}
            onChange={({ target }) => write({ ...written, lastDay: target.value })}
          />
          <Button type="submit" variant="default" loading={act.isPending}>
            {t('give')}
          </Button>
        </form>
      )}
      <ProblemNote error={act.error ?? back.error} />
    </>
  );
}
