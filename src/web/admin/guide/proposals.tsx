import { Link } from '@tanstack/react-router';
import { Empty } from '../../shared/empty.tsx';
import { useFormats } from '../../shared/format.ts';
import type { Proposal } from '../shapes.ts';
import { useWords } from '../words.ts';

interface Props {
  readonly proposals: readonly Proposal[];
}

/** What waits for somebody to put it in force. */
export function OpenProposals({ proposals }: Props) {
  const { t } = useWords();
  const open = proposals.filter(({ state }) => state === 'open');
  if (open.length === 0) return <Empty title={t('guide.noProposals')}>{t('guide.noProposalsWords')}</Empty>;
  return <List proposals={open} />;
}

/** What came of the others. */
export function EarlierProposals({ proposals }: Props) {
  const { t } = useWords();
  const over = proposals.filter(({ state }) => state !== 'open');
  if (over.length === 0) return null;
  return (
    <section className="admin-part" aria-labelledby="earlier">
      <h2 id="earlier">{t('guide.earlier')}</h2>
      <List proposals={over} />
    </section>
  );
}

function List({ proposals }: Props) {
  const { t } = useWords();
  const { long } = useFormats();
  return (
    <ul className="proposals">
      {proposals.map(({ id, reason, proposedBy, proposedAt, version, withdrawnBy, state }) => (
        <li key={id}>
          <Link to="/gestao/guia/propostas/$id" params={{ id: String(id) }}>
            {t('guide.proposal', { id })}
          </Link>
          <p>{reason || t('guide.noReason')}</p>
          <p className="quiet">
            {t('guide.proposedBy', { name: proposedBy ?? t('guide.operator'), date: long(proposedAt) })}
            {version !== null && ` · ${t('guide.became', { id: version })}`}
            {state === 'withdrawn' &&
              ` · ${t('guide.withdrawn', { name: withdrawnBy ?? t('guide.operator') })}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
