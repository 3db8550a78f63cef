import { Button, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormats } from '../../shared/format.ts';
import { LinkButton } from '../../shared/link-button.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { mailQuery, type Mail } from './api.ts';
import { NewcomerForm } from './newcomer-form.tsx';
import { useMailWords } from './words.ts';

interface Props {
  readonly id: string;
  readonly onAside: (aside: boolean) => void;
  readonly isBusy: boolean;
}

/** A message, with what its reader can do about it. */
export function OneMail({ id, onAside, isBusy }: Props) {
  const { t } = useMailWords();
  const { long } = useFormats();
  const { data: mail, error } = useQuery(mailQuery(id));
  if (error) return <ProblemNote error={error} />;
  if (!mail) return <Skeleton height={120} />;
  const { answeredAt, silence, fileNames } = mail;
  return (
    <div className="mail">
      {mail.fault && <p className="told-bad">{t(`fault.${mail.fault}`)}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what is scrolled is reached by keyboard */}
      <div className="mail-text" tabIndex={0} role="region" aria-label={t('said')}>
        {mail.text || <span className="quiet">{t('empty')}</span>}
      </div>
      <p className="quiet">
        {answeredAt === null
          ? t('silent', { why: silence ?? '' })
          : t('answered', { when: long(answeredAt) })}
        {fileNames.length > 0 && ` ${t('comes', { names: fileNames.map(({ name }) => name).join(', ') })}`}
      </p>
      <Acts key={mail.writer?.id} mail={mail} onAside={onAside} isBusy={isBusy} />
    </div>
  );
}

function Acts({ mail, onAside, isBusy }: Omit<Props, 'id'> & { readonly mail: Mail }) {
  const { t } = useMailWords();
  const { long } = useFormats();
  const [isRegistering, setRegistering] = useState(false);
  const { writer, ticket, discarded, sender } = mail;
  if (isRegistering)
    return (
      <NewcomerForm
        name={mail.senderName}
        email={sender}
        requesterKinds={mail.requesterKinds}
        onDone={() => setRegistering(false)}
        onCancel={() => setRegistering(false)}
      />
    );
  return (
    <>
      {discarded && (
        <p className="quiet">{t('discardedBy', { by: discarded.by, when: long(discarded.at) })}</p>
      )}
      {ticket !== null && (
        <p>
          {t('becameTicket')}{' '}
          <Link to="/atendimento/$number" params={{ number: ticket }}>
            {ticket}
          </Link>
          .
        </p>
      )}
      {writer?.kind === 'agent' && <p className="quiet">{t('ofTeam')}</p>}
      {writer?.kind === 'contact' && ticket === null && !mail.mayOpen && (
        <p className="quiet">{t('webFirst')}</p>
      )}
      <div className="acts">
        {writer?.kind === 'contact' && ticket === null && mail.mayOpen && (
          <LinkButton
            to="/atendimento/$number"
            params={{ number: 'novo' }}
            search={{ mensagem: mail.id }}
            size="sm"
          >
            {t('open')}
          </LinkButton>
        )}
        {!writer && sender !== '' && ticket === null && !discarded && (
          <Button onClick={() => setRegistering(true)}>{t('register')}</Button>
        )}
        {ticket === null && (
          <Button variant="default" loading={isBusy} onClick={() => onAside(!discarded)}>
            {t(discarded ? 'back' : 'aside')}
          </Button>
        )}
        <a className="mail-original" href={`/api/v1/desk/mails/${mail.id}/original`} download>
          <IconDownload size={16} aria-hidden />
          {t('original')}
        </a>
      </div>
    </>
  );
}
