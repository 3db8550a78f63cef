import type { z } from 'zod';
import type { Guide } from '#/domain/guide/guide.ts';
import type { portalHome } from '#/http/shapes/portal.ts';
import type { Locale } from '#/text/locale.ts';

type Group = z.infer<typeof portalHome>['map'][number]['group'];

const english: Record<Group, string> = {
  open: 'Open',
  in_service: 'In service',
  awaiting: 'Awaiting approval',
  closed: 'Closed',
};
const portuguese: Record<Group, string> = {
  open: 'Abertos',
  in_service: 'Em atendimento',
  awaiting: 'Aguardando aprovação',
  closed: 'Encerrados',
};

/** The map of a customer's tickets (TTL-032), with the vendor's own word for what awaits her approval. */
export function viewMap(
  guide: Guide,
  counts: Readonly<Record<Group, number>> | undefined,
  locale: Locale,
): z.infer<typeof portalHome>['map'] {
  const labels = locale === 'en' ? english : portuguese;
  const groups: readonly Group[] = ['open', 'in_service', 'awaiting', 'closed'];
  return groups
    .filter((group) => group !== 'awaiting' || guide.acceptance)
    .map((group) => ({ group, label: labels[group], count: counts?.[group] ?? 0 }));
}
