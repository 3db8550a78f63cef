import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { post, put } from '../../shared/api.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import type { PermissionsView } from '../shapes.ts';
import { AgentForm, type AgentDraft } from './agent-form.tsx';
import { usePermissionWords } from './words.ts';

interface Props {
  readonly person: PermissionsView['people'][number];
  readonly teams: PermissionsView['teams'];
}

/** The record of one person, a new invitation, and the end of her access, which is asked twice. */
export function AgentActs({ person, teams }: Props) {
  const { t } = usePermissionWords();
  const client = useQueryClient();
  const [isOpen, open] = useState(false);
  const [isSure, ask] = useState(false);
  const after = { onSuccess: () => client.invalidateQueries({ queryKey: ['admin', 'permissions'] }) };
  const { id, name, email, title, team, entered, tokens } = person;
  const change = useMutation({
    mutationFn: ({ name: called, title: titled, team: of }: AgentDraft) =>
      put<unknown>(`desk/people/${id}`, { name: called, title: titled, team: of }),
    ...after,
  });
  const invite = useMutation({ mutationFn: () => post<unknown>(`desk/people/${id}/invitation`, {}) });
  const end = useMutation({
    mutationFn: () => put<unknown>(`desk/people/${id}/active`, { active: false }),
    ...after,
  });
  return (
    <details onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>{t('changeRecord', { name })}</summary>
      {isOpen && (
        <AgentForm
          draft={{ name, email, title, team }}
          teams={teams}
          isNew={false}
          act={t('saveRecord')}
          isSending={change.isPending}
          error={change.error}
          onSend={change.mutate}
        />
      )}
      <div className="agent-acts">
        <Button size="xs" variant="default" loading={invite.isPending} onClick={() => invite.mutate()}>
          {t(entered ? 'sendPassword' : 'inviteAgain')}
        </Button>
        {isSure ? (
          <>
            <span>{t('sure', { name })}</span>
            <Button
              size="xs"
              variant="default"
              c="var(--late)"
              loading={end.isPending}
              onClick={() => end.mutate()}
            >
              {t('endYes')}
            </Button>
            <Button size="xs" variant="default" onClick={() => ask(false)}>
              {t('endNo')}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" onClick={() => ask(true)}>
            {t('end')}
          </Button>
        )}
      </div>
      {isSure && tokens.length > 0 && (
        <p className="note">
          <span>
            {t('tokensStay', { name, names: tokens.join(', ') })}{' '}
            <Link to="/gestao/chaves">{t('tokensPage')}</Link>
          </span>
        </p>
      )}
      <p role="status" className="quiet">
        {invite.isSuccess && t('invited', { email })}
      </p>
      <ProblemNote error={invite.error ?? end.error} />
    </details>
  );
}
