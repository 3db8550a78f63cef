import type { DeskTicket } from '../../shared/shapes.ts';
import { useListWords } from '../list/words.ts';
import type { useDeskAct } from './act.ts';
import { Pick } from './pick.tsx';

interface Props {
  readonly ticket: DeskTicket;
  readonly act: ReturnType<typeof useDeskAct>;
}

/** Why the ticket stands where it stands, of the guide's list for its state; the customer reads it (TTL-087). */
export function Justification({ ticket, act }: Props) {
  const { t } = useListWords();
  const { offered, chosen } = ticket.justifications;
  if (offered.length === 0) return null;
  return (
    <Pick
      label={t('justification')}
      options={[{ id: '', label: t('none') }, ...offered]}
      current={chosen}
      act={t('justify')}
      isSending={act.isPending}
      onAct={(justification) => act.mutate({ event: 'classified', justification })}
    />
  );
}
