import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { KeptMacros, MacroBody } from '../../shared/shapes.ts';
import { useDeskWords } from '../words.ts';
import { keepMacro, keptMacrosQuery, removeMacro } from './api.ts';
import { MacroForm } from './macro-form.tsx';
import './macros-page.css';

type Macro = KeptMacros[number];

const aNew = (): MacroBody => ({
  id: crypto.randomUUID(),
  label: '',
  shared: 'own',
  text: '',
  does: { next: 'replied' },
});

const bodyOf = ({ id, label, shared, text, does }: Macro): MacroBody => ({ id, label, shared, text, does });

/** Where an agent keeps her macros and sees those of others; one that was deleted can be put back. */
export function MacrosPage() {
  const { t } = useDeskWords();
  const client = useQueryClient();
  const { data: macros, error } = useQuery(keptMacrosQuery);
  const [written, write] = useState<MacroBody>();
  const [gone, setGone] = useState<MacroBody>();
  const show = (next: KeptMacros) => client.setQueryData(keptMacrosQuery.queryKey, next);
  const keep = useMutation({
    mutationFn: keepMacro,
    onSuccess: (next) => {
      show(next);
      write(undefined);
      setGone(undefined);
    },
  });
  const remove = useMutation({
    mutationFn: ({ id }: Macro) => removeMacro(id),
    onSuccess: (next, macro) => {
      show(next);
      setGone(bodyOf(macro));
    },
  });
  return (
    <article className="macros">
      <header className="macros-head">
        <h1>{t('macros.title')}</h1>
        {!written && (
          <Button size="xs" onClick={() => write(aNew())}>
            {t('macros.create')}
          </Button>
        )}
      </header>
      <p className="quiet">{t('macros.about')}</p>
      {written && (
        <MacroForm
          key={written.id}
          macro={written}
          error={keep.error}
          isSaving={keep.isPending}
          onSave={(macro) => keep.mutate(macro)}
          onCancel={() => write(undefined)}
        />
      )}
      <div role="status">
        {gone && (
          <p>
            {t('macros.removed', { name: gone.label })}{' '}
            <Button size="compact-xs" variant="light" onClick={() => keep.mutate(gone)}>
              {t('macros.undo')}
            </Button>
          </p>
        )}
      </div>
      <ProblemNote error={error ?? remove.error} />
      {macros?.length === 0 && !written && <Empty title={t('macros.title')}>{t('macros.none')}</Empty>}
      <ul>
        {macros?.map((macro) => (
          <li key={macro.id}>
            <div className="macro-head">
              <h2>{macro.label}</h2>
              <small>
                {macro.mine ? t(`macros.sharing.${macro.shared}`) : t('macros.by', { name: macro.by })}
              </small>
              {macro.mine && (
                <>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('macros.editNamed', { name: macro.label })}
                    onClick={() => write(bodyOf(macro))}
                  >
                    {t('macros.edit')}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('macros.removeNamed', { name: macro.label })}
                    onClick={() => remove.mutate(macro)}
                  >
                    {t('macros.remove')}
                  </Button>
                </>
              )}
            </div>
            <p>{macro.text}</p>
          </li>
        ))}
      </ul>
    </article>
  );
}
