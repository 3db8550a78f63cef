import { afterAll, beforeAll, expect, it } from 'vitest';
import { aServer, type TestServer } from '../a-server.ts';

interface Team {
  readonly id: string;
  readonly kind: string;
  readonly supervisors: readonly string[];
  readonly people: number;
}

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totvs');
  const put = (who: string, team: string, roles: string) =>
    server.house.owner.query('update person set team = $2, roles = $3::text[] where email like $1', [
      who,
      team,
      roles,
    ]);
  await put('celia@%', 'suporte', '{manager,administrator}');
  await put('paulo@%', 'relacionamento', '{leader}');
  await put('marina@%', 'relacionamento', '{}');
});
afterAll(() => server.close());

const teams = async (): Promise<Map<string, Team>> => {
  const answer = await server.ask('celia', { url: '/api/v1/desk/permissions' });
  return new Map(answer.json<{ teams: Team[] }>().teams.map((team) => [team.id, team]));
};

it('TRG-007: team AR is there, of the kind that keeps the relation with customers', async () => {
  const found = await teams();
  expect(found.get('relacionamento')?.kind).toBe('Relacionamento com clientes');
  expect([...found.values()].filter(({ kind }) => kind === 'Relacionamento com clientes')).toHaveLength(1);
  expect(found.get('suporte')?.kind).toBe('Suporte');
});

it('TRG-008: team AR is shown with who supervises it; one that nobody leads says so', async () => {
  expect((await teams()).get('relacionamento')).toMatchObject({ supervisors: ['Paulo Siqueira'], people: 2 });
  await server.house.owner.query("update person set roles = '{manager}' where email like 'marina@%'");
  expect((await teams()).get('relacionamento')?.supervisors).toEqual(['Marina Prado', 'Paulo Siqueira']);
  await server.house.owner.query(
    "update person set active = false where email like 'paulo@%' or email like 'marina@%'",
  );
  expect((await teams()).get('relacionamento')).toMatchObject({ supervisors: [], people: 0 });
});
