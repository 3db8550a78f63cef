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
  { event: 'accepted', channel: 'phone' },
  { event: 'closed' },
] as const satisfies readonly DeskEvent[];

const REASONED = ['on_hold', 'escalated', 'forwarded_to_maintenance', 'rejected'] as const;

type Reasoned = (typeof REASONED)[number];

/** What happens to a ticket now and then; an act that needs a reason asks for it first. */
export function OtherActs({ ticket, act }: { ticket: DeskTicket; act: DeskAct }) {
  const { t } = useTranslation();
  const { t: desk } = useDeskWords();
  const [chosen, choose] = useState<Reasoned | null>(null);
  const [reason, setReason] = useState('');
  const [area, setArea] = useState('');
  const { areas } = ticket.development;
  const may = (event: string) => ticket.actions.includes(event);
  const done = () => {
    choose(null);
    setReason('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null || act.isPending) return;
    const wish: DeskEvent =
      chosen === 'forwarded_to_maintenance' && area !== ''
        ? { event: chosen, reason, area }
        : { event: chosen, reason };
    act.mutate(wish, { onSuccess: done });
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
            label={t('classify.reason')}
            required
            withAsterisk={false}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
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
