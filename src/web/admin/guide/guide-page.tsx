import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../../shared/link-button.tsx';
import { usePageTitle } from '../../shared/page-title.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { Rows } from '../rows.tsx';
import { proposalsQuery, versionsQuery } from '../queries.ts';
import { useWords } from '../words.ts';
import { EarlierProposals, OpenProposals } from './proposals.tsx';
import { VersionsTable } from './versions-table.tsx';

/** The guide's versions and what is proposed: where a change begins. */
export function GuidePage() {
  const { t } = useWords();
  const versions = useQuery(versionsQuery);
  const proposals = useQuery(proposalsQuery);
  usePageTitle(t('guide.title'));
  return (
    <>
      <div className="admin-head">
        <div>
          <h1>{t('guide.title')}</h1>
          <p className="quiet">{t('guide.words')}</p>
          {versions.data?.twoPeople && <p className="quiet">{t('guide.twoPeople')}</p>}
        </div>
        <LinkButton to="/gestao/guia/nova">{t('guide.change')}</LinkButton>
      </div>
      <section className="admin-part" aria-labelledby="proposals">
        <h2 id="proposals">{t('guide.proposals')}</h2>
        <ProblemNote error={proposals.error} onAgain={() => void proposals.refetch()} />
        {proposals.isPending && <Rows />}
        {proposals.data && <OpenProposals proposals={proposals.data} />}
      </section>
      <section className="admin-part" aria-labelledby="versions">
        <h2 id="versions">{t('guide.versions')}</h2>
        <ProblemNote error={versions.error} onAgain={() => void versions.refetch()} />
        {versions.isPending && <Rows />}
        {versions.data && <VersionsTable versions={versions.data.versions} />}
      </section>
      {proposals.data && <EarlierProposals proposals={proposals.data} />}
    </>
  );
}
