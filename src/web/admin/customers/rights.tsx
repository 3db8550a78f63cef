import { Tick } from './tick.tsx';
import { useCustomerWords } from './words.ts';

export const RIGHTS = ['open_ticket', 'download', 'paid_approval', 'company_tickets'] as const;

interface Props {
  readonly denied: readonly string[];
  readonly onChange: (denied: readonly string[]) => void;
}

/** What somebody may do for her company, each to be taken away. */
export function Rights({ denied, onChange }: Props) {
  const { t } = useCustomerWords();
  return RIGHTS.map((right) => (
    <Tick
      key={right}
      label={t(`own.rights.${right}`)}
      isOn={!denied.includes(right)}
      onTurn={(isOn) => onChange(isOn ? denied.filter((one) => one !== right) : [...denied, right])}
    />
  ));
}
