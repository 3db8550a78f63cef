import type { Edit } from './selection.ts';

/** Types as a person would, so that Ctrl+Z takes it back and the page hears of it. */
export function typeInto(field: HTMLTextAreaElement, { from, to, text, choose }: Edit) {
  field.focus();
  field.setSelectionRange(from, to);
  // Nothing else keeps the field's own undo; every browser has it.
  document.execCommand('insertText', false, text);
  field.setSelectionRange(...choose);
}
