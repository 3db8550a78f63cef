/** What the rule needs to know of somebody. */
export interface Somebody {
  readonly kind: 'agent' | 'contact';
  /** What she does, in the vendor's words: “Gestora de suporte”. */
  readonly role: string;
}

const LEADS = /^(lead|manager|head|gestora?|gerente|líder|lider|coordenadora?|supervisora?)(\s|$)/i;

/** Whether somebody may propose a guide and put one in force: who leads the support, by the first word of her role. */
export const mayGovernGuide = ({ kind, role }: Somebody): boolean =>
  kind === 'agent' && LEADS.test(role.trim());
