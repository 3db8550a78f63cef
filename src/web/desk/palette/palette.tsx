import { useParams } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useDeskWords } from '../words.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { useFoundTickets, usePlaceOptions, useTicketOptions } from './options.ts';

/** Everything by a few letters: tickets, views, places, what the open ticket allows now, macros. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useDeskWords();
  const { number } = useParams({ strict: false });
  const [typed, setTyped] = useState('');
  const options = [
    ...useTicketOptions(number),
    ...usePlaceOptions(),
    ...useFoundTickets(useDeferredValue(typed)),
  ];
  return (
    <ChooseDialog
      label={t('palette.title')}
      field={t('palette.search')}
      options={options}
      nothing={t('palette.nothing')}
      onType={setTyped}
      onChoose={({ run }) => run()}
      onClose={onClose}
    />
  );
}
