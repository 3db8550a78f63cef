import { NativeSelect } from '@mantine/core';
import type { DeskTicket } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';

type Channel = NonNullable<DeskTicket['replyChannel']>;

const CHANNELS: readonly Channel[] = ['portal', 'email', 'phone', 'chat', 'whatsapp'];

interface Props {
  readonly value: Channel;
  readonly onChange: (channel: Channel) => void;
}

/** How the customer is answered; her team's usual way is chosen already (PRO-043). */
export function ReplyChannel({ value, onChange }: Props) {
  const { t } = useDeskWords();
  return (
    <NativeSelect
      className="reply-channel"
      size="xs"
      label={t('day.channel.label')}
      data={CHANNELS.map((channel) => ({ value: channel, label: t(`day.channel.${channel}`) }))}
      value={value}
      onChange={({ target }) => onChange(CHANNELS.find((one) => one === target.value) ?? 'portal')}
    />
  );
}
