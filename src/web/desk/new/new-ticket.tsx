import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { OpenForm } from '../../portal/open/open-form.tsx';
import '../../portal/open/open.css';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { ContactFound, OnBehalf } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { FindContact } from './find-contact.tsx';
import { formFor, mailQuery, onBehalf, openFor, previewFor, type HeldMail } from './new-api.ts';
import { OfMail } from './of-mail.tsx';
import './new-ticket.css';

/** An agent opens for a registered contact, with the way she came by (TRG-199). */
export function NewTicket() {
  const { t } = useDeskWords();
  const { mensagem } = useSearch({ from: '/atendimento' });
  const { data: mail, error } = useQuery(mailQuery(mensagem));
  const [chosen, choose] = useState<ContactFound | null>(null);
  const isWaiting = mensagem !== undefined && !mail;
  return (
    <section className="new-ticket" aria-labelledby="new-ticket-title">
      <h1 id="new-ticket-title">{t('create.title')}</h1>
      <ProblemNote error={error} />
      {mail && <OfMail mail={mail} onWriter={choose} />}
      {mail?.ticket ? null : chosen === null ? (
        !isWaiting && <FindContact onChoose={choose} />
      ) : (
        <>
          <p>
            <strong>{chosen.name}</strong> ·{' '}
            {chosen.companies.map(({ name, code }) => `${name} (${code})`).join(', ')}{' '}
            <Button size="xs" variant="default" onClick={() => choose(null)}>
              {t('create.other')}
            </Button>
          </p>
          <FormFor key={chosen.id} contact={chosen.id} mail={mail} />
        </>
      )}
    </section>
  );
}

function FormFor({ contact, mail }: { contact: string; mail: HeldMail | undefined }) {
  const { t } = useDeskWords();
  const navigate = useNavigate();
  const form = useQuery({ queryKey: ['desk', 'form', contact], queryFn: () => formFor(contact) });
  const ways = useQuery({ queryKey: ['desk', 'on-behalf'], queryFn: onBehalf });
  const [chosen, choose] = useState<OnBehalf | null>(null);
  const channel = mail ? 'email' : (chosen ?? ways.data?.channels[0]);
  if (form.error) return <ProblemNote error={form.error} />;
  if (!form.data || !ways.data || channel === undefined) return <Skeleton height={320} />;
  return (
    <>
      {!mail && (
        <NativeSelect
          className="new-ticket-channel"
          label={t('create.channel')}
          data={ways.data.channels.map((way) => ({ value: way, label: t(`create.${way}`) }))}
          value={channel}
          onChange={({ target }) => choose(ways.data.channels.find((way) => way === target.value) ?? null)}
        />
      )}
      <OpenForm
        face="desk"
        name={mail ? `desk.open.mail.${mail.id}` : `desk.open.${contact}`}
        form={form.data}
        before={null}
        {...(mail && { begun: begunBy(mail, form.data.subjectMax) })}
        preview={previewFor(contact, mail?.id)}
        open={openFor(contact, channel, mail?.id)}
        onOpened={({ number }) =>
          void navigate({
            to: '/atendimento/$number',
            params: { number },
            search: ({ mensagem: _mensagem, ...kept }) => kept,
          })
        }
      />
    </>
  );
}

const MOST_WORDS = 20_000;

const begunBy = ({ subject, text }: HeldMail, most: number) => ({
  subject: subject.slice(0, most),
  description: text.slice(0, MOST_WORDS),
});
