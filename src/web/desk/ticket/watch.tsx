import { Button } from '@mantine/core';
import { IconEye, IconEyeCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../shared/api.ts';
import type { DeskTicket } from '../../shared/shapes.ts';
import { showNewest } from '../../shared/show-newest.ts';
import { ticketQuery } from '../queries.ts';
import { useDeskWords } from '../words.ts';

/** Follows the ticket, or stops: whoever follows hears by mail and on her list of what is written in it. */
export function Watch({ number, watching }: Pick<DeskTicket, 'number' | 'watching'>) {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const watch = useMutation({
    mutationFn: (follows: boolean) => api.watch(number, follows),
    onSuccess: (after) => {
      showNewest(client, ticketQuery(number).queryKey, after);
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes('list') });
    },
  });
  const { follows, names } = watching;
  const Icon = follows ? IconEyeCheck : IconEye;
  return (
    <Button
      className="pane-watch"
      size="xs"
      variant="subtle"
      aria-pressed={follows}
      aria-keyshortcuts="p"
      title={names.length > 0 ? t('day.watch.by', { names: names.join(', ') }) : undefined}
      leftSection={<Icon size={16} aria-hidden />}
      loading={watch.isPending}
      onClick={() => watch.mutate(!follows)}
    >
      <span>{t('day.watch.act')}</span>
    </Button>
  );
}
