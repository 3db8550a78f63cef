import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useCaseWords } from '../../shared/case-words.ts';
import type { DeskTicket } from '../../shared/shapes.ts';
import type { DeskAct } from './act.ts';
import { Cover } from './cover.tsx';
import { Pick } from './pick.tsx';

/** What the ticket is about: its kind, the date of the law, its matter and what the contract says of it. */
export function Case({ ticket, act }: { ticket: DeskTicket; act: DeskAct }) {
  const { t } = useCaseWords();
  const { kind, kinds, scope, cover, legalDate, agreedOn, requester, requesters, payer } = ticket.case;
  const isSending = act.isPending;
  // A kind that is done on an agreed day is chosen together with that day.
  const [wished, wish] = useState('');
  const isDated = (id: string | undefined) => kinds.find((one) => one.id === id)?.agreedDate === true;
  const none = { id: '', label: t('scope.none') };
  return (
    <>
      {requesters.length > 1 && (
        <Pick
          label={t('asker.label')}
          event="classified"
          options={requester?.known ? requesters : [{ id: '', label: t('asker.unknown') }, ...requesters]}
          current={requester?.known ? requester.id : ''}
          act={t('asker.set')}
          isSending={isSending}
          onAct={(id) => act.mutate({ event: 'classified', requester: id })}
        />
      )}
      {payer && (
        <Pick
          label={t('asker.payer', { unit: payer.unit === '' ? t('asker.noUnit') : payer.unit })}
          event="classified"
          options={[
            ...(payer.charge === null ? [{ id: '', label: t('asker.notSaid') }] : []),
            { id: 'invoice', label: t('asker.invoice') },
            { id: 'transfer', label: t('asker.transfer') },
          ]}
          current={payer.charge ?? ''}
          act={t('asker.setCharge')}
          isSending={isSending}
          onAct={(id) =>
            act.mutate({ event: 'classified', charge: id === 'transfer' ? 'transfer' : 'invoice' })
          }
        />
      )}
      {kinds.length > 0 && (
        <Pick
          label={t('kind')}
          event="classified"
          options={kind ? kinds : [none, ...kinds]}
          current={kind?.id ?? ''}
          act={t('setKind')}
          isSending={isSending}
          onAct={(id) => (isDated(id) ? wish(id) : act.mutate({ event: 'classified', kind: id }))}
        />
      )}
      {(wished !== '' || isDated(kind?.id)) && (
        <DateOf
          key={`${ticket.number} ${agreedOn ?? ''} ${wished}`}
          label={t('agreedOn')}
          date={wished === '' ? (agreedOn ?? '') : ''}
          isSending={isSending}
          onAct={(date) =>
            act.mutate(
              { event: 'classified', agreedOn: date, ...(wished !== '' && { kind: wished }) },
              { onSuccess: () => wish('') },
            )
          }
        />
      )}
      {kinds.find(({ id }) => id === kind?.id)?.legalDate && (
        <DateOf
          label={t('legalDate')}
          key={`${ticket.number} ${legalDate ?? ''}`}
          date={legalDate ?? ''}
          isSending={isSending}
          onAct={(date) => act.mutate({ event: 'classified', legalDate: date })}
        />
      )}
      {scope.length > 0 && (
        <Pick
          event="classified"
          label={t('scope.label')}
          options={cover ? scope : [none, ...scope]}
          current={cover?.item ?? ''}
          act={t('scope.set')}
          isSending={isSending}
          onAct={(id) => act.mutate({ event: 'classified', scope: id })}
        />
      )}
      {cover && <Cover ticket={ticket} cover={cover} act={act} />}
    </>
  );
}

interface DateProps {
  readonly label: string;
  readonly date: string;
  readonly isSending: boolean;
  readonly onAct: (date: string) => void;
}

function DateOf({ label, date, isSending, onAct }: DateProps) {
  const { t } = useCaseWords();
  const [written, write] = useState(date);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending && written !== '') onAct(written);
  };
  return (
    <form className="pick" onSubmit={submit}>
      <TextInput
        type="date"
        size="xs"
        label={label}
        value={written}
        onChange={({ target }) => write(target.value)}
      />
      {written !== date && written !== '' && (
        <Button type="submit" size="xs" loading={isSending}>
          {t('setDate')}
        </Button>
      )}
    </form>
  );
}
