import { queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { useFormats } from '../../shared/format.ts';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import type { SkillRecord } from '../shapes.ts';
import { SkillForm } from './skill-form.tsx';
import { useSkillWords } from './words.ts';

const skillsQuery = queryOptions({
  queryKey: ['admin', 'skills'],
  queryFn: () => get<SkillRecord>('desk/skills'),
});

/** What the people of the team are trained in and certified for (PRN-072, PRN-073). */
export function SkillsPage() {
  const { t } = useSkillWords();
  const { data, error } = useQuery(skillsQuery);
  return (
    <>
      <AdminHead title={t('title')} words={t('words')} />
      <ProblemNote error={error} />
      {!data && !error && <Rows />}
      {data?.skills.length === 0 && <Empty title={t('none')}>{t('noneWords')}</Empty>}
      {data && data.skills.length > 0 && <SkillTable skills={data.skills} />}
      {data && data.agents.length > 0 && <SkillForm agents={data.agents} asked={data.asked} />}
    </>
  );
}

function SkillTable({ skills }: Pick<SkillRecord, 'skills'>) {
  const { t } = useSkillWords();
  const { date } = useFormats();
  return (
    <table className="admin-table">
      <thead>
        <tr>
          {(['name', 'skill', 'evidence', 'on', 'until'] as const).map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {skills.map(({ id, name, skill, evidence, obtainedOn, validUntil }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td data-label={t('skill')}>{skill}</td>
            <td data-label={t('evidence')}>{evidence}</td>
            <td data-label={t('on')}>{date(obtainedOn)}</td>
            <td data-label={t('until')}>{validUntil === null ? t('forGood') : date(validUntil)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
