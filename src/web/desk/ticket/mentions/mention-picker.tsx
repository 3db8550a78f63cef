import type { DeskTicket } from '../../../shared/shapes.ts';
import { ChooseDialog } from '../../palette/choose-dialog.tsx';
import { useDeskWords } from '../../words.ts';

interface Props {
  readonly ticket: DeskTicket;
  readonly onChoose: (name: string) => void;
  readonly onClose: () => void;
}

/** Colleagues a note may call by name; those chosen get a mail and a mark on their list. */
export function MentionPicker({ ticket, onChoose, onClose }: Props) {
  const { t } = useDeskWords();
  return (
    <ChooseDialog
      label={t('day.mention.choose')}
      field={t('day.mention.search')}
      options={ticket.colleagues.map(({ id, name }) => ({ id, label: name }))}
      nothing={t('day.mention.nothing')}
      onChoose={({ label }) => onChoose(label)}
      onClose={onClose}
    />
  );
}

/** Whether an @ typed here begins a name, and not the second half of an address. */
export function beginsName({ value, selectionStart: from }: HTMLTextAreaElement): boolean {
  return /^(?:|[^\p{L}\p{N}])$/u.test(value.slice(0, from).slice(-1));
}
