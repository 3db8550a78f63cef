import { IconAlertTriangle } from '@tabler/icons-react';
import { useFormats } from '../../shared/format.ts';
import '../../shared/notes.css';
import type { Mails } from './api.ts';
import { useMailWords } from './words.ts';

/** Whether the mailboxes answer: one that does not is said, or a quiet day would look like any other. */
export function Mailboxes({ mailboxes }: Pick<Mails, 'mailboxes'>) {
  const { t } = useMailWords();
  const { long, time } = useFormats();
  if (mailboxes.length === 0) return <p className="quiet">{t('noMailbox')}</p>;
  return mailboxes.map(({ name, lookedAt, failingSince, failure }) =>
    failingSince === null ? (
      <p key={name} className="quiet">
        {lookedAt === null ? t('mailboxNever', { name }) : t('mailbox', { name, time: time(lookedAt) })}
      </p>
    ) : (
      <div key={name} className="note" data-tone="bad" role="alert">
        <IconAlertTriangle size={18} aria-hidden />
        <div>
          <p>
            <strong>{t('away', { name, since: long(failingSince) })}</strong>
          </p>
          <p>{t('awayWords', { failure })}</p>
        </div>
      </div>
    ),
  );
}
