/** Brings the person to the field of the opening form that needs her. */
export const focusField = (field: string) =>
  document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)?.focus();
