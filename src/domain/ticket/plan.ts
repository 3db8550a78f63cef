import { plannable } from '#/domain/product/version.ts';
import { refuse } from '#/domain/refusal.ts';
import { isOpen, type Rule } from './rule.ts';

/** The version in which it will be done; never one that is finished already (TTL-107, TTL-137). */
export const planned: Rule<'planned'> = {
  by: ['agent'],
  unless: (ticket, guide) => {
    if (!isOpen(ticket)) return refuse('ticket/closed');
    return plannable(guide, ticket).length > 0 ? undefined : refuse('version/nothing-open');
  },
  becomes: (ticket, { version }, guide) => {
    const versions = plannable(guide, ticket);
    return versions.includes(version)
      ? { ...ticket, planned: version }
      : refuse('version/not-open', { version, versions: versions.join(', ') });
  },
};
