import { refuse } from '#/domain/refusal.ts';
import { stepped, type Rule } from './rule.ts';
import { placeOf, unlessServed } from './wait.ts';

/**
 * A correction is delivered as a package. Updating her base with it is the customer's part, so the next word is hers and
 * the vendor's clock stands as the guide says of who waits for her.
 *
 * @source TTL-101, TTL-102
 */
export const packageDelivered: Rule<'package_delivered'> = {
  by: ['agent'],
  unless: (ticket, guide) =>
    guide.development?.packages === true
      ? unlessServed(ticket, 'waiting_customer')
      : refuse('package/not-offered'),
  becomes: (ticket, event) => {
    if (event.label.trim() === '') return refuse('package/label-missing');
    return {
      ...stepped(ticket, event, 'waiting_customer'),
      assignee: ticket.assignee ?? event.actor,
      resumeTo: placeOf(ticket),
      package: event.label.trim(),
    };
  },
};

/** Told to the history; it changes nothing, and may come after the end as well. */
export const packageDownloaded: Rule<'package_downloaded'> = {
  by: ['customer'],
  unless: (ticket) => (ticket.package === undefined ? refuse('package/none') : undefined),
  becomes: (ticket) => ticket,
};
