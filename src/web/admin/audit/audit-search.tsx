import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import type { AuditPage } from '../shapes.ts';
import { DaysBetween } from '../days-between.tsx';
import { LinkButton } from '../../shared/link-button.tsx';
import type { AuditAddress } from './address.ts';
import { useAuditWords } from './words.ts';

/** By whom, what, to what, and when. What is looked for stands in the address. */
export function AuditSearch({ address, acts }: { address: AuditAddress; acts: AuditPage['acts'] }) {
  const { t } = useAuditWords();
  const navigate = useNavigate();
  const [written, write] = useState(address);
  const change = (part: AuditAddress) => write({ ...written, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void navigate({ to: '/gestao/auditoria', search: written });
  };
  return (
    <form className="audit-search" role="search" onSubmit={submit}>
      <TextInput
        label={t('actor')}
        maxLength={100}
        value={written.quem ?? ''}
        onChange={({ target }) => change({ quem: target.value })}
      />
      <NativeSelect
        label={t('act')}
        data={[{ value: '', label: t('anyAct') }, ...acts.map(({ id, label }) => ({ value: id, label }))]}
        value={written.ato ?? ''}
        onChange={({ target }) => change({ ato: target.value })}
      />
      <TextInput
        label={t('subject')}
        maxLength={100}
        value={written.com ?? ''}
        onChange={({ target }) => change({ com: target.value })}
      />
      <DaysBetween from={t('from')} to={t('to')} days={written} onChange={change} />
      <div className="acts">
        <Button type="submit">{t('search')}</Button>
        <LinkButton to="/gestao/auditoria" search={{}} variant="default">
          {t('clear')}
        </LinkButton>
      </div>
    </form>
  );
}
