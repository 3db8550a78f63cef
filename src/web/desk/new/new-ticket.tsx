import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenForm } from '../../portal/open/open-form.tsx';
import '../../portal/open/open.css';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { ContactFound, OnBehalf } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { FindContact } from './find-contact.tsx';
import { formFor, onBehalf, openFor, previewFor } from './new-api.ts';
import './new-ticket.css';

/** An agent opens for a registered contact, with the way she came by (TRG-199). */
export function NewTicket() {
  const { t } = useDeskWords();
  const [contact, choose] = useState<ContactFound | null>(null);
  return (
    <section className="new-ticket" aria-labelledby="new-ticket-title">
      <h1 id="new-ticket-title">{t('create.title')}</h1>
      {contact === null ? (
        <FindContact onChoose={choose} />
      ) : (
        <>
          <p>
            <strong>{contact.name}</strong> ·{' '}
            {contact.companies.map(({ name, code }) => `${name} (${code})`).join(', ')}{' '}
            <Button size="xs" variant="default" onClick={() => choose(null)}>
              {t('create.other')}
            </Button>
          </p>
          <FormFor key={contact.id} contact={contact.id} />
        </>
      )}
    </section>
  );
}

function FormFor({ contact }: { contact: string }) {
  const { t } = useDeskWords();
  const navigate = useNavigate();
  const form = useQuery({ queryKey: ['desk', 'form', contact], queryFn: () => formFor(contact) });
  const ways = useQuery({ queryKey: ['desk', 'on-behalf'], queryFn: onBehalf });
  const [chosen, choose] = useState<OnBehalf | null>(null);
  const channel = chosen ?? ways.data?.channels[0];
  if (form.error) return <ProblemNote error={form.error} />;
  if (!form.data || !ways.data || channel === undefined) return <Skeleton height={320} />;
  return (
    <>
      <NativeSelect
        className="new-ticket-channel"
        label={t('create.channel')}
        data={ways.data.channels.map((way) => ({ value: way, label: t(`create.${way}`) }))}
        value={channel}
        onChange={({ target }) => choose(ways.data.channels.find((way) => way === target.value) ?? null)}
      />
      <OpenForm
        face="desk"
        name={`desk.open.${contact}`}
        form={form.data}
        before={null}
        preview={previewFor(contact)}
        open={openFor(contact, channel)}
        onOpened={({ number }) =>
          void navigate({ to: '/atendimento/$number', params: { number }, search: (kept) => kept })
        }
      />
    </>
  );
}
