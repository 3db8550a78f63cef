import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './ticket-number.css';

/** The number in monospace; one click copies it. In a list the keyboard passes it by: the open ticket has it too. */
export function TicketNumber({ number, inList = false }: { number: string; inList?: boolean }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1500);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => void navigator.clipboard?.writeText(number).then(() => setCopied(true));
  return (
    <button
      type="button"
      className="ticket-number"
      tabIndex={inList ? -1 : undefined}
      onClick={copy}
      title={t('number.copy')}
      aria-label={t('number.label', { number })}
    >
      {number}
      {copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
      <span role="status" className="visually-hidden">
        {copied ? t('number.copied') : ''}
      </span>
    </button>
  );
}
