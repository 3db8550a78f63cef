import type { Proposal } from '#/app/registry.ts';
import type { Locale } from '#/text/locale.ts';
import { registryFaultInWords } from '#/text/registry/faults.ts';

/** What came of a draft. */
export type Kept = Proposal<string> & { readonly id?: string };

export const viewFaults = (proposal: Proposal<string>, language: Locale) =>
  proposal.outcome === 'refused'
    ? proposal.faults.map((fault) => ({ field: fault.field, message: registryFaultInWords(fault, language) }))
    : [];

export const viewKept = (proposal: Kept, language: Locale) => ({
  outcome: proposal.outcome,
  id: proposal.id ?? null,
  fields: viewFaults(proposal, language),
});
