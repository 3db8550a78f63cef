import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { post } from '../../shared/api.ts';
import type { PermissionsView } from '../shapes.ts';
import { AgentForm, type AgentDraft } from './agent-form.tsx';
import { usePermissionWords } from './words.ts';

const NOBODY: AgentDraft = { name: '', email: '', title: '', team: '' };

/** Enters somebody new, who is sent a link by which she sets a password; roles are given afterwards. */
export function NewAgent({ teams }: Pick<PermissionsView, 'teams'>) {
  const { t } = usePermissionWords();
  const client = useQueryClient();
  const [isOpen, open] = useState(false);
  const { mutate, error, isPending, data, reset } = useMutation({
    mutationFn: async (draft: AgentDraft) => {
      await post<unknown>('desk/people', { ...draft, roles: [] });
      return draft.email;
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['admin', 'permissions'] });
      open(false);
    },
  });
  return (
    <>
      {!isOpen && (
        <Button
          onClick={() => {
            reset();
            open(true);
          }}
        >
          {t('new')}
        </Button>
      )}
      <p role="status" className="quiet">
        {data !== undefined && !isOpen && t('invited', { email: data })}
      </p>
      {isOpen && (
        <AgentForm
          draft={NOBODY}
          teams={teams}
          isNew
          act={t('enter')}
          isSending={isPending}
          error={error}
          onSend={mutate}
        />
      )}
    </>
  );
}
