import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { useDeskAct } from './act.ts';
import { Case } from './case.tsx';
import { Gut } from './gut.tsx';
import { Justification } from './justification.tsx';
import { OtherActs } from './other-acts.tsx';
import { Pick } from './pick.tsx';

/** Severity, team and person, and the rarer acts. */
export function Classification({ ticket }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  const { t: desk } = useDeskWords();
  const act = useDeskAct(ticket.number);
  const may = (event: string) => ticket.actions.includes(event);
  const assigned = ticket.agents.find(({ name }) => name === ticket.assignee)?.id ?? '';
  return (
    <section aria-labelledby="classification-title" className="classification">
      <h2 id="classification-title">{t('classify.title')}</h2>
      {ticket.severity.because !== null && <p className="quiet">{ticket.severity.because}</p>}
      {ticket.development.area !== null && <p>{desk('inArea', { area: ticket.development.area })}</p>}
      {may('severity_changed') && (
        <Pick
          event="severity_changed"
          label={t('details.severity')}
          options={ticket.severities}
          current={ticket.severity.id}
          act={t('classify.severity')}
          reason={t('classify.reason')}
          isSending={act.isPending}
          onAct={(severity, reason) => act.mutate({ event: 'severity_changed', severity, reason })}
        />
      )}
      {may('assigned') && (
        <Pick
          event="assigned"
          label={t('classify.assignee')}
          shortcut="a"
          options={[
            ...(assigned === '' ? [{ id: '', label: t('queue.nobody') }] : []),
            ...ticket.agents.map(({ id, name }) => ({ id, label: name })),
          ]}
          current={assigned}
          act={t('classify.assign')}
          isSending={act.isPending}
          onAct={(to) => act.mutate({ event: 'assigned', to })}
        />
      )}
      {may('forwarded') && (
        <Pick
          event="forwarded"
          label={t('classify.team')}
          options={ticket.teams}
          current={ticket.team.id}
          act={t('classify.forward')}
          isSending={act.isPending}
          onAct={(team) => act.mutate({ event: 'forwarded', team })}
        />
      )}
      {may('classified') && <Justification ticket={ticket} act={act} />}
      {may('classified') && <Case ticket={ticket} act={act} />}
      {ticket.gut.used && may('classified') && (
        <Gut
          key={`${ticket.number} ${ticket.gut.scores?.join(' ') ?? ''}`}
          scores={ticket.gut.scores}
          isSending={act.isPending}
          onAct={(gut) => act.mutate({ event: 'classified', gut })}
        />
      )}
      <OtherActs ticket={ticket} act={act} />
      <ProblemNote error={act.error} />
    </section>
  );
}
