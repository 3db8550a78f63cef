import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OfferedMacro } from '../../shared/shapes.ts';
import { ChooseDialog } from '../palette/choose-dialog.tsx';
import { useDeskWords } from '../words.ts';
import { offeredMacrosQuery } from './api.ts';

interface Props {
  readonly number: string;
  readonly onChoose: (macro: OfferedMacro) => void;
  readonly onClose: () => void;
}

/** The macros of a ticket, with what each would say and do beside the list. */
export function MacroPicker({ number, onChoose, onClose }: Props) {
  const { t } = useDeskWords();
  const { data, error } = useQuery(offeredMacrosQuery(number));
  const options = (data ?? []).map((macro) => ({
    ...macro,
    hint: macro.source === 'shared' ? (macro.by ?? '') : t(`macros.source.${macro.source}`),
  }));
  return (
    <ChooseDialog
      label={t('macros.choose')}
      field={t('macros.search')}
      options={options}
      nothing={error ? t('macros.failed') : data === undefined ? t('macros.loading') : t('macros.nothing')}
      onChoose={onChoose}
      onClose={onClose}
      aside={previewOf}
      foot={
        <>
          <span>{t('macros.keys')}</span>
          <Link to="/atendimento/$number" params={{ number: 'macros' }} search={(kept) => kept}>
            {t('macros.manage')}
          </Link>
        </>
      }
    />
  );
}

const previewOf = (macro: OfferedMacro) => <Preview macro={macro} />;

/** What the macro does, and the text as the customer would read it. */
function Preview({ macro }: { macro: OfferedMacro }) {
  const { t } = useDeskWords();
  return (
    <>
      <ul aria-label={t('macros.effects')}>
        {macro.effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <p>{macro.text}</p>
    </>
  );
}
