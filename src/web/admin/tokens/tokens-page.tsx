import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { infer as Infer } from 'zod';
import type * as shapes from '#/http/shapes/api-tokens.ts';
import { get, remove } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import { useStandingWords } from '../standing/words.ts';
import { SCOPE_WORDS } from './scope-words.ts';
import { TokenForm } from './token-form.tsx';
import '../standing/standing.css';

type ApiToken = Infer<typeof shapes.apiTokens>[number];

const tokensQuery = queryOptions({
  queryKey: ['admin', 'tokens'],
  queryFn: () => get<ApiToken[]>('desk/api-tokens'),
});

/** The keys of other systems: who made them, when they were used last, and the way to take them back. */
export function TokensPage() {
  const { t } = useStandingWords();
  const { data, error } = useQuery(tokensQuery);
  return (
    <>
      <AdminHead title={t('tokens.title')} words={t('tokens.words')} />
      <ProblemNote error={error} />
      {!data && !error && <Rows />}
      {data?.length === 0 && <Empty title={t('tokens.none')}>{t('tokens.noneWords')}</Empty>}
      {data && data.length > 0 && <TokenTable tokens={data} />}
      {data && <TokenForm />}
    </>
  );
}

function TokenTable({ tokens }: { readonly tokens: readonly ApiToken[] }) {
  const { t } = useStandingWords();
  const { long, date } = useFormats();
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: (id: string) => remove(`desk/api-tokens/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const stateOf = ({ revoked, lastDay, isOver }: ApiToken) => {
    if (revoked !== null) return t('tokens.revoked');
    if (lastDay === null) return t('tokens.endless');
    return t(isOver ? 'tokens.over' : 'tokens.until', { date: date(lastDay) });
  };
  return (
    <>
      <table className="admin-table">
        <thead>
          <tr>
            {(['name', 'scopes', 'by', 'used', 'state'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`tokens.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr key={token.id}>
              <th scope="row">{token.name}</th>
              <td data-label={t('tokens.scopes')}>
                {token.scopes.map((scope) => t(SCOPE_WORDS[scope])).join('; ')}
              </td>
              <td data-label={t('tokens.by')}>
                {token.by ?? t('tokens.house')} {token.isMakerGone && <em>{t('tokens.gone')}</em>}
              </td>
              <td data-label={t('tokens.used')}>
                {token.used === null ? t('tokens.never') : long(token.used)}
              </td>
              <td data-label={t('tokens.state')}>
                {stateOf(token)}{' '}
                {token.revoked === null && !token.isOver && (
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={t('tokens.revokeOf', { name: token.name })}
                    loading={revoke.isPending && revoke.variables === token.id}
                    onClick={() => revoke.mutate(token.id)}
                  >
                    {t('tokens.revoke')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ProblemNote error={revoke.error} />
    </>
  );
}
