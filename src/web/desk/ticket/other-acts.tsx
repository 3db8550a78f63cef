import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskEvent, DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import type { DeskAct } from './act.ts';
import { Calls } from './calls.tsx';

const SIMPLE = [
  { event: 'resumed' },
  { event: 'returned_from_maintenance' },
  { event: 'closed' },
] as const satisfies readonly DeskEvent[];

const REASONED = ['accepted', 'on_hold', 'escalated', 'forwarded_to_maintenance', 'rejected'] as const;

type Reasoned = (typeof REASONED)[number];

/** What happens to a ticket now and then; an act that needs a reason asks for it first. */
export function OtherActs({ ticket, act }: { ticket: DeskTicket; act: DeskAct }) {
  const { t } = useTranslation();
  const { t: desk } = useDeskWords();
  const [chosen, choose] = useState<Reasoned | null>(null);
  const [reason, setReason] = useState('');
  const [area, setArea] = useState('');
  const [call, setCall] = useState('');
  const [cause, setCause] = useState('');
  const { areas } = ticket.development;
  const may = (event: string) => ticket.actions.includes(event);
  const done = () => {
    choose(null);
    setReason('');
    setCall('');
    setCause('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null || act.isPending) return;
    act.mutate(wishOf(chosen, { reason, area, call, cause }), { onSuccess: done });
  };
  return (
    <div className="other-acts">
      <Calls ticket={ticket} act={act} />
      {SIMPLE.filter(({ event }) => may(event)).map((simple) => (
        <Button
          key={simple.event}
          data-act={simple.event}
          size="xs"
          variant="default"
          disabled={act.isPending}
          onClick={() => act.mutate(simple)}
        >
          {t(`other.${simple.event}`)}
        </Button>
      ))}
      {REASONED.filter(may).map((event) => (
        <Button
          key={event}
          data-act={event}
          size="xs"
          variant="default"
          aria-expanded={chosen === event}
          aria-keyshortcuts={event === 'escalated' ? 'e' : undefined}
          onClick={() => choose(chosen === event ? null : event)}
        >
          {t(`other.${event}`)}
        </Button>
      ))}
      {chosen !== null && may(chosen) && (
        <form className="pick" onSubmit={submit}>
          <TextInput
            size="xs"
            autoFocus
            label={chosen === 'accepted' ? desk('phone.caller') : t('classify.reason')}
            required
            withAsterisk={false}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {chosen === 'accepted' && (
            <TextInput
              size="xs"
              label={desk('phone.call')}
              value={call}
              onChange={({ target }) => setCall(target.value)}
            />
          )}
          {chosen === 'escalated' && ticket.escalationReasons.length > 0 && (
            <NativeSelect
              size="xs"
              label={desk('day.escalation.why')}
              data={[
                { value: '', label: desk('day.escalation.other') },
                ...ticket.escalationReasons.map(({ id, label }) => ({ value: id, label })),
              ]}
              value={cause}
              onChange={({ target }) => setCause(target.value)}
            />
          )}
          {chosen === 'forwarded_to_maintenance' && areas.length > 0 && (
            <NativeSelect
              size="xs"
              label={desk('area')}
              data={[
                { value: '', label: desk('closing.choose') },
                ...areas.map(({ id, label }) => ({ value: id, label })),
              ]}
              value={area}
              onChange={({ target }) => setArea(target.value)}
            />
          )}
          <Button type="submit" size="xs" loading={act.isPending}>
            {t(`other.${chosen}`)}
          </Button>
        </form>
      )}
    </div>
  );
}

interface Said {
  readonly reason: string;
  readonly area: string;
  readonly call: string;
  readonly cause: string;
}

/** What was said in the form, as the act wants it: of an approval by phone the one field is who called. */
function wishOf(chosen: Reasoned, { reason, area, call, cause }: Said): DeskEvent {
  switch (chosen) {
    case 'accepted':
      return { event: chosen, channel: 'phone', caller: reason, ...(call !== '' && { call }) };
    case 'forwarded_to_maintenance':
      return { event: chosen, reason, ...(area !== '' && { area }) };
    case 'escalated':
      return { event: chosen, reason, ...(cause !== '' && { cause }) };
    default:
      return { event: chosen, reason };
  }
}
