import type { CaseText } from './pt-br.ts';

export const caseEn: CaseText = {
  kind: 'Kind of contact',
  kindHint: 'Choose what is most like your case.',
  choose: 'Choose',
  legalDate: 'Day from which the change holds',
  fault: { kind: 'Choose the kind of contact.' },
  notCovered: 'Not covered by support',
  scope: {
    label: 'Matter',
    none: 'Not set',
    set: 'Set matter',
    covered: 'Covered by the contract',
    notCovered: 'Not covered',
    responsible: 'Responsible: {{who}}',
    offer: 'Offer {{offer}}',
    offered: 'Offered: {{offer}}',
    handOver: 'Forward to {{team}}',
  },
  estimate: {
    title: 'Estimate',
    titles: 'Estimates',
    why: 'Why this estimate?',
    breached: 'over the estimate',
    met: 'within the estimate',
  },
  escalate: {
    act: 'Ask for the leaders',
    words: 'If you are not being served well, say what happens. Those who lead are told.',
    reason: 'What happens',
    send: 'Send to the leaders',
  },
  setDate: 'Keep date',
  setKind: 'Change kind',
};
