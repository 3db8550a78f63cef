import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDraft } from '../../shared/draft.ts';
import { useFormats } from '../../shared/format.ts';
import { usePageTitle } from '../../shared/page-title.ts';
import { proposalQuery } from '../queries.ts';
import { Rows } from '../rows.tsx';
import type { ProposalPageView } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Decision } from './decision.tsx';
import { ProposeForm } from './propose-form.tsx';
import { Workbench } from './workbench.tsx';

/** One proposal: its text, what it would change, and the decision about it. A changed text is another proposal. */
export function ProposalPage() {
  const { t } = useWords();
  const { long } = useFormats();
  const { id } = useParams({ from: '/gestao/guia/propostas/$id' });
  const { data: proposal, error } = useQuery(proposalQuery(id));
  usePageTitle(t('guide.proposal', { id }));
  if (error) throw error;
  if (!proposal) return <Rows />;
  const name = proposal.proposedBy ?? t('guide.operator');
  return (
    <>
      <div className="admin-head">
        <div>
          <h1>{t('guide.proposal', { id })}</h1>
          <p>{proposal.reason || t('guide.noReason')}</p>
          <p className="quiet">{t('guide.proposedBy', { name, date: long(proposal.proposedAt) })}</p>
        </div>
      </div>
      <Proposed key={proposal.id} proposal={proposal} />
    </>
  );
}

function Proposed({ proposal }: { proposal: ProposalPageView }) {
  const [text, keep, forget] = useDraft(`guide.proposal.${proposal.id}`, proposal.text);
  const change = (next: string) => (next === proposal.text ? forget() : keep(next));
  return (
    <Workbench text={text} original={proposal.text} onChange={change}>
      {(bench) =>
        bench.isChanged ? <ProposeForm bench={bench} onDone={forget} /> : <Decision proposal={proposal} />
      }
    </Workbench>
  );
}
