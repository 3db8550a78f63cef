import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFormats } from '../../shared/format.ts';
import type { ContactFound } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { findContacts, type HeldMail } from './new-api.ts';

interface Props {
  readonly mail: HeldMail;
  /** Whoever wrote, where she is registered. */
  readonly onWriter: (contact: ContactFound) => void;
}

/** The message a new ticket is made of: who wrote, and since when its terms count (PRN-033). */
export function OfMail({ mail, onWriter }: Props) {
  const { t } = useDeskWords();
  const { long } = useFormats();
  const { writer, sender, fileNames, ticket } = mail;
  const isContact = writer?.kind === 'contact';
  const { data: found } = useQuery({
    queryKey: ['desk', 'contacts', sender],
    queryFn: () => findContacts(sender),
    enabled: isContact && ticket === null,
  });
  const contact = found?.find(({ id }) => id === writer?.id);
  useEffect(() => {
    if (contact) onWriter(contact);
  }, [contact, onWriter]);
  return (
    <div className="note">
      <p>
        {ticket === null
          ? t('create.ofMail', { who: writer?.name ?? sender, when: long(mail.receivedAt) })
          : t('create.wasMail', { number: ticket })}
        {fileNames.length > 0 &&
          ` ${t('create.withFiles', { names: fileNames.map(({ name }) => name).join(', ') })}`}
      </p>
    </div>
  );
}
