import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useDraft } from '../../shared/draft.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { versionQuery, versionsQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import { useWords } from '../words.ts';
import { ProposeForm } from './propose-form.tsx';
import { Workbench } from './workbench.tsx';

/** Changing the guide: begins with the version in force, or another one that was chosen. */
export function DraftPage() {
  const { t } = useWords();
  const { versao: chosen } = useSearch({ from: '/gestao/guia/nova' });
  const versions = useQuery(versionsQuery);
  const ruling = versions.data?.versions.find(({ state }) => state === 'in_force')?.id;
  const from = chosen ?? ruling?.toString();
  const base = useQuery({ ...versionQuery(from ?? ''), enabled: from !== undefined });
  return (
    <>
      <AdminHead title={t('draft.title')} words={t('draft.words')} />
      <ProblemNote error={versions.error ?? base.error} onAgain={() => void base.refetch()} />
      {base.isPending && !base.error && <Rows />}
      {base.data && ruling !== undefined && (
        <Draft
          key={base.data.id}
          name={chosen === undefined ? 'guide' : `guide.${chosen}`}
          base={base.data.id}
          text={base.data.text}
          ruling={ruling}
        />
      )}
    </>
  );
}

interface Props {
  readonly name: string;
  readonly base: number;
  readonly text: string;
  readonly ruling: number;
}

function Draft({ name, base, text: original, ruling }: Props) {
  const { t } = useWords();
  const [draft, keep, forget] = useDraft(name, { base, original, text: original });
  const change = (text: string) => (text === draft.original ? forget() : keep({ ...draft, text }));
  return (
    <>
      {draft.base !== base && (
        <p className="note" role="status">
          {t('draft.otherBase', { base: draft.base, ruling })}
        </p>
      )}
      <Workbench text={draft.text} original={draft.original} onChange={change}>
        {(bench) => <ProposeForm bench={bench} onDone={forget} />}
      </Workbench>
    </>
  );
}
