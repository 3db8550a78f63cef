import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { put } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { PermissionsView } from '../shapes.ts';
import { usePermissionWords } from './words.ts';

/** Who left; an administrator takes somebody back. */
export function Gone({ view: { gone, mayChange } }: { view: PermissionsView }) {
  const { t } = usePermissionWords();
  const client = useQueryClient();
  const back = useMutation({
    mutationFn: (id: string) => put<unknown>(`desk/people/${id}/active`, { active: true }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'permissions'] }),
  });
  if (gone.length === 0) return null;
  return (
    <section className="admin-part">
      <h2>{t('gone')}</h2>
      <ul className="agents-gone">
        {gone.map(({ id, name, title }) => (
          <li key={id}>
            {name} {title !== '' && <span className="quiet">{title}</span>}
            {mayChange && (
              <Button
                size="xs"
                variant="default"
                aria-label={t('backOf', { name })}
                loading={back.isPending && back.variables === id}
                onClick={() => back.mutate(id)}
              >
                {t('back')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote error={back.error} />
    </section>
  );
}
