import { Button } from '@mantine/core';
import { Moment } from '../../shared/moment.tsx';
import type { DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import type { DeskAct } from './act.ts';

const OUTCOMES = ['reached', 'not_reached'] as const;

/** The next call to the customer: whom, which of how many, from when it counts; and how it went. */
export function Calls({ ticket, act }: { readonly ticket: DeskTicket; readonly act: DeskAct }) {
  const { t } = useDeskWords();
  const { calls, finishFrom } = ticket.attempts;
  const { phone } = ticket.customer.contact;
  return (
    <>
      {finishFrom !== null && (
        <p className="quiet">
          {t('calls.finishFrom')} <Moment at={finishFrom} />
        </p>
      )}
      {calls && (
        <div className="calls">
          <p>
            {t('calls.next', { nth: calls.made + 1, of: calls.of })}{' '}
            {phone !== '' && <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{phone}</a>}
          </p>
          {calls.next !== null && (
            <p className="quiet">
              {t('calls.from')} <Moment at={calls.next} />
            </p>
          )}
          <div className="pick-acts" data-act="contact_attempted">
            {OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                size="xs"
                variant="default"
                disabled={act.isPending}
                onClick={() => act.mutate({ event: 'contact_attempted', outcome })}
              >
                {t(`calls.${outcome}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
