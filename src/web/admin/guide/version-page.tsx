import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { LinkButton } from '../../shared/link-button.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import { versionQuery } from '../queries.ts';
import type { VersionPageView } from '../shapes.ts';
import { useWords } from '../words.ts';
import { Editor } from './editor.tsx';
import { VersionsTable } from './versions-table.tsx';

/** One version for ever: when it ruled, who put it in force, what stands in it, its text. */
export function VersionPage() {
  const { t } = useWords();
  const { id } = useParams({ from: '/gestao/guia/versoes/$id' });
  const { data: version, error } = useQuery(versionQuery(id));
  if (error) throw error;
  return (
    <>
      <AdminHead title={t('guide.version', { id })} words={t('version.kept')}>
        <LinkButton to="/gestao/guia/nova" search={{ versao: id }} variant="default">
          {t('version.startHere')}
        </LinkButton>
      </AdminHead>
      {version ? (
        <>
          <VersionsTable versions={[version]} />
          <Content version={version} />
          <section className="admin-part" aria-labelledby="text">
            <h2 id="text">{t('version.text', { id })}</h2>
            <Editor text={version.text} labelledBy="text" />
          </section>
        </>
      ) : (
        <Rows />
      )}
    </>
  );
}

type Target = VersionPageView['severities'][number]['targets'][number];
const CLOCKS = ['response', 'support', 'maintenance', 'delivery', 'status_contact'] as const;

function Content({ version: { severities, calendars, teams } }: { version: VersionPageView }) {
  const { t } = useWords();
  const say = ({ clock, target }: Target) => {
    const known = CLOCKS.find((name) => name === clock);
    return known ? `${t(`clock.${known}`)}: ${target}` : target;
  };
  return (
    <div className="version-content">
      <section className="admin-part" aria-labelledby="targets">
        <h2 id="targets">{t('version.targets')}</h2>
        <dl>
          {severities.map(({ id, label, targets }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{targets.map(say).join(' · ') || t('version.noTargets')}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="admin-part" aria-labelledby="calendars">
        <h2 id="calendars">{t('version.calendars')}</h2>
        <p>{calendars.join(' · ')}</p>
      </section>
      <section className="admin-part" aria-labelledby="teams">
        <h2 id="teams">{t('version.teams')}</h2>
        <p>{teams.join(' · ')}</p>
      </section>
    </div>
  );
}
