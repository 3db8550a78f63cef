import { Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../shared/format.ts';
import { versionsQuery } from './queries.ts';
import { useWords } from './words.ts';

/** Which version of the guide is in force; on every page here. */
export function InForce() {
  const { t } = useWords();
  const { long } = useFormats();
  const { data } = useQuery(versionsQuery);
  const ruling = data?.versions.find(({ state }) => state === 'in_force');
  if (!data) return <Skeleton height={24} width={320} />;
  if (!ruling) return null;
  const { id, edition, inForceFrom } = ruling;
  return (
    <p className="in-force">
      <IconCircleCheck size={16} aria-hidden />
      <Link to="/gestao/guia/versoes/$id" params={{ id: String(id) }}>
        {t('inForce', { id, edition, date: long(inForceFrom) })}
      </Link>
    </p>
  );
}
