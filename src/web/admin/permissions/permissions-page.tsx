import { TextInput } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../shared/api.ts';
import { Empty } from '../../shared/empty.tsx';
import { ProblemNote } from '../../shared/problem-note.tsx';
import { AdminHead } from '../admin-head.tsx';
import { Rows } from '../rows.tsx';
import type { PermissionsView } from '../shapes.ts';
import { AgentActs } from './agent-acts.tsx';
import { Gone } from './gone.tsx';
import { NewAgent } from './new-agent.tsx';
import { Teams } from './teams.tsx';
import { RolesForm } from './roles-form.tsx';
import { usePermissionWords } from './words.ts';
import './permissions.css';

/** So many are found by looking. */
const FEW = 4;

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const isFound = ({ name, title, email }: PermissionsView['people'][number], sought: string) =>
  plain([name, title, email].join(' ')).includes(plain(sought.trim()));

const permissionsQuery = queryOptions({
  queryKey: ['admin', 'permissions'],
  queryFn: () => get<PermissionsView>('desk/permissions'),
});

/** Who can do what, and why. */
export function PermissionsPage() {
  const { t } = usePermissionWords();
  const { data, error } = useQuery(permissionsQuery);
  return (
    <>
      <AdminHead title={t('title')} words={t('words')} />
      <ProblemNote error={error} />
      {!data && !error && <Rows />}
      {data && <People view={data} />}
      {data && <Gone view={data} />}
      {data && <Teams teams={data.teams} />}
      {data && <Rights view={data} />}
    </>
  );
}

function People({ view }: { view: PermissionsView }) {
  const { t } = usePermissionWords();
  const { people, roles, rights, teams, units, mayChange } = view;
  const role = labelIn(roles);
  const right = labelIn(rights);
  const why = ({ by, team }: PermissionsView['people'][number]['may'][number]) =>
    [...by.map(role), team && t('ofTeam', { team })].filter(Boolean).join(', ');
  const [sought, seek] = useState('');
  const found = people.filter((person) => isFound(person, sought));
  return (
    <section className="admin-part">
      <h2>{t('people')}</h2>
      {mayChange ? <NewAgent teams={teams} /> : <p className="quiet">{t('notAllowed')}</p>}
      {people.length > FEW && (
        <TextInput
          type="search"
          className="people-search"
          label={t('search')}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
      )}
      {found.length === 0 && <Empty title={t('nobodyFound', { sought })}>{t('nobodyFoundWords')}</Empty>}
      <table className="admin-table" hidden={found.length === 0}>
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('hasRoles')}</th>
            <th scope="col">{t('can')}</th>
          </tr>
        </thead>
        <tbody>
          {found.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                {person.name}
                {person.title !== '' && <span className="quiet"> {person.title}</span>}
                {!person.entered && <span className="quiet"> ({t('notEntered')})</span>}
                {mayChange && (
                  <>
                    <RolesForm
                      key={[...person.roles, person.unit].join(' ')}
                      person={person}
                      roles={roles}
                      units={units}
                    />
                    <AgentActs
                      key={[person.name, person.title, person.team].join('\n')}
                      person={person}
                      teams={teams}
                    />
                  </>
                )}
              </th>
              <td data-label={t('hasRoles')}>
                {person.roles.length === 0 ? t('noRole') : person.roles.map(role).join(', ')}
                {person.unit !== '' && ` (${person.unit})`}
              </td>
              <td data-label={t('can')}>
                {person.may.length === 0 && '–'}
                <ul className="rights">
                  {person.may.map((one) => (
                    <li key={one.right}>
                      {right(one.right)} <span className="quiet">({why(one)})</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rights({ view: { rights, roles } }: { view: PermissionsView }) {
  const { t } = usePermissionWords();
  const role = labelIn(roles);
  return (
    <section className="admin-part">
      <h2>{t('rights')}</h2>
      <table className="admin-table">
        <thead>
          <tr>
            <th scope="col">{t('right')}</th>
            <th scope="col">{t('givenBy')}</th>
          </tr>
        </thead>
        <tbody>
          {rights.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.label}</th>
              <td data-label={t('givenBy')}>
                {[...one.roles.map(role), one.team && t('ofTeam', { team: one.team })]
                  .filter(Boolean)
                  .join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const labelIn = (list: readonly { readonly id: string; readonly label: string }[]) => (id: string) =>
  list.find((one) => one.id === id)?.label ?? id;
