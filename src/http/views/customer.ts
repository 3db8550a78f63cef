import type { z } from 'zod';
import type { Customer } from '#/db/customer.ts';
import type { PageTicket } from '#/db/ticket-page.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import { isToConfirm } from '#/domain/registry/confirmation.ts';
import { TICKET_STATES } from '#/domain/ticket/state.ts';
import { withOffset, type Instant } from '#/domain/time/instant.ts';
import type { deskTicket } from '#/http/shapes/desk.ts';
import { viewContract } from './contract.ts';

export function viewCustomer(
  guide: Guide,
  page: PageTicket,
  customer: Customer | undefined,
  { now, months }: { readonly now: Instant; readonly months: number | undefined },
): z.infer<typeof deskTicket>['customer'] {
  return {
    id: page.companyId,
    name: page.company,
    code: page.companyCode,
    plan: page.plan,
    contact: {
      name: page.requester,
      email: customer?.email ?? '',
      phone: customer?.phone ?? '',
      toConfirm: customer !== undefined && isToConfirm(customer, months, now, guide.vendor.timeZone),
    },
    has: viewContract(guide, page.ticket, customer),
    openTickets: customer?.openTickets ?? 0,
    recent: (customer?.recent ?? []).map(({ number, subject, state, dueAt }) => {
      const known = TICKET_STATES.find((one) => one === state);
      const due = dueAt === null ? null : withOffset(dueAt, guide.vendor.timeZone);
      return { number, subject, state: known ? guide.states[known].label : state, due };
    }),
    contacts: [...(customer?.contacts ?? [])],
    satisfaction: customer?.satisfaction ?? null,
  };
}
