import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly current: string;
  readonly act: string;
  /** The event it makes, for the palette to find it. */
  readonly event?: string;
  /** The key that goes here. */
  readonly shortcut?: string;
  /** Label of the reason, where the act needs one. */
  readonly reason?: string;
  readonly isSending: boolean;
  readonly onAct: (chosen: string, reason: string) => void;
}

/** A choice that is made with a button, so that going through the options with the arrow keys changes nothing yet. */
export function Pick({
  label,
  options,
  current,
  act,
  event: kind,
  shortcut,
  reason,
  isSending,
  onAct,
}: Props) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState({ from: current, to: current });
  const [why, setWhy] = useState('');
  const chosen = choice.from === current ? choice.to : current;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSending) onAct(chosen, why);
  };
  return (
    <form className="pick" onSubmit={submit}>
      <NativeSelect
        size="xs"
        label={label}
        aria-keyshortcuts={shortcut}
        data-act={kind}
        data={options.map(({ id, label: name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={({ target }) => setChoice({ from: current, to: target.value })}
      />
      {chosen !== current && (
        <>
          {reason !== undefined && (
            <TextInput
              size="xs"
              label={reason}
              required
              withAsterisk={false}
              value={why}
              onChange={({ target }) => setWhy(target.value)}
            />
          )}
          <div className="pick-acts">
            <Button type="submit" size="xs" loading={isSending}>
              {act}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="gray"
              onClick={() => setChoice({ from: current, to: current })}
            >
              {t('back')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
