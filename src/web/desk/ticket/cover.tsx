import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useCaseWords } from '../../shared/case-words.ts';
import type { DeskTicket } from '../../shared/shapes.ts';
import type { DeskAct } from './act.ts';

interface Props {
  readonly ticket: DeskTicket;
  readonly cover: NonNullable<DeskTicket['case']['cover']>;
  readonly act: DeskAct;
}

/** Whether the contract covers the matter, who answers for it, and what may be offered instead. */
export function Cover({ ticket, cover, act }: Props) {
  const { t } = useCaseWords();
  const { covered, responsible, note, offer } = cover;
  const services = ticket.teams.find(({ id }) => id === ticket.case.services && id !== ticket.team.id);
  const Icon = covered ? IconCheck : IconX;
  return (
    <div className="cover">
      <p>
        <span className="chip" data-covered={covered}>
          <Icon size={16} aria-hidden />
          {covered ? t('scope.covered') : t('scope.notCovered')}
        </span>
      </p>
      {responsible !== null && <p className="quiet">{t('scope.responsible', { who: responsible })}</p>}
      {note !== null && <p className="quiet">{note}</p>}
      {!covered && (
        <div className="pick-acts">
          {offer && !offer.made && (
            <Button
              size="xs"
              variant="default"
              disabled={act.isPending}
              onClick={() => act.mutate({ event: 'classified', opportunity: offer.id })}
            >
              {t('scope.offer', { offer: offer.label })}
            </Button>
          )}
          {services && (
            <Button
              size="xs"
              variant="default"
              disabled={act.isPending}
              onClick={() => act.mutate({ event: 'forwarded', team: services.id, scope: cover.item })}
            >
              {t('scope.handOver', { team: services.label })}
            </Button>
          )}
        </div>
      )}
      {offer?.made && <p className="quiet">{t('scope.offered', { offer: offer.label })}</p>}
    </div>
  );
}
