import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PortalHome } from '../../shared/shapes.ts';
import { AnswerQuestion } from './answer-question.tsx';
import { ApproveQuestion } from './approve-question.tsx';

const LATER = 'guiche.later';

/** Solutions to approve and answers asked of her; one put off with "Depois" comes back when something changes. */
export function WaitingForMe({
  toApprove,
  toAnswer,
  silence,
}: Pick<PortalHome, 'toApprove' | 'toAnswer' | 'silence'>) {
  const { t } = useTranslation();
  const [later, setLater] = useState(() => (sessionStorage.getItem(LATER) ?? '').split(' '));
  const putOff = (mark: string) => {
    sessionStorage.setItem(LATER, [...later, mark].join(' '));
    setLater([...later, mark]);
  };
  const asked = toApprove.filter(({ number, revision }) => !later.includes(`${number}@${revision}`));
  if (asked.length + toAnswer.length === 0) return null;
  return (
    <section aria-labelledby="waiting-title" className="waiting">
      <h2 id="waiting-title">{t('home.waiting')}</h2>
      <div className="questions">
        {asked.map((ticket) => (
          <ApproveQuestion
            key={ticket.number}
            ticket={ticket}
            silence={silence}
            onLater={() => putOff(`${ticket.number}@${ticket.revision}`)}
          />
        ))}
        {toAnswer.map((ticket) => (
          <AnswerQuestion key={ticket.number} ticket={ticket} />
        ))}
      </div>
    </section>
  );
}
