import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCaseWords } from '../../../shared/case-words.ts';
import { Investigation } from '../../../shared/release/investigation.tsx';
import type { DeskTicket } from '../../../shared/shapes.ts';
import { InvestigationForm } from './investigation-form.tsx';

/** The technical investigation a ticket begins with, for whoever serves it (TRG-071). */
export function Investigate({ ticket }: { ticket: DeskTicket }) {
  const { t } = useCaseWords();
  const [isAgain, again] = useState(false);
  const { investigation, investigators, actions, number } = ticket;
  if (!investigation) return null;
  const may = investigators !== null && actions.includes('investigated');
  const isAsked = may && (investigation.found === null || isAgain);
  return (
    <section aria-labelledby="investigation-title" className="classification" data-act="investigated">
      <h2 id="investigation-title">{t('investigation.title')}</h2>
      <Investigation investigation={investigation} />
      {investigation.found === null && <p className="quiet">{t('investigation.waits')}</p>}
      {isAsked && (
        <InvestigationForm number={number} investigators={investigators} onDone={() => again(false)} />
      )}
      {may && !isAsked && (
        <Button size="xs" variant="default" onClick={() => again(true)}>
          {t('investigation.again')}
        </Button>
      )}
    </section>
  );
}
