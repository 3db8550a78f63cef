import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { guicheOn } from '../cli/the-command.ts';

const DAY = 86_400_000;

describe.for(['totvs', 'prosoft', 'pronnus', 'totall'] as const)('the guide of %s', (vendor) => {
  let server: TestServer;
  beforeAll(async () => void (server = await aServer(vendor)));
  afterAll(() => server.close());
  const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

  it('keeps the record of entries as long as the law wants, and nothing for ever that has no purpose', async () => {
    const { owner } = server.house;
    // What the story itself left is younger or older than this by its own clock.
    await owner.query('delete from sign_in; delete from sign_in_try; delete from entry_mail');
    for (const days of [1, 178, 187, 400])
      await owner.query(
        `insert into sign_in (email, place, device, outcome, at) values ('x@y.example', '', '', 'wrong_password', $1)`,
        [ago(days)],
      );
    for (const days of [1, 3])
      await owner.query('insert into sign_in_try (key, failures, last_at) values ($1, 1, $2)', [
        `pair ${days}`,
        ago(days),
      ]);
    for (const days of [178, 187])
      await owner.query(`insert into entry_mail (kind, sent_at) values ('reset', $1)`, [ago(days)]);
    await owner.query(`update person set active = false, created_at = $2 where email = any ($1)`, [
      [people.bia.email, people.ivo.email],
      ago(1_830),
    ]);
    // Ivo left less than five years after he had been entered.
    await owner.query('update person set created_at = $2 where email = $1', [people.ivo.email, ago(1_820)]);

    const told = await guicheOn(server.house, 'retention', '--dry-run', '--json');
    expect([told.code, told.err]).toEqual([0, '']);
    const { dryRun, kinds } = JSON.parse(told.out) as {
      dryRun: boolean;
      kinds: { kind: string; before: string; count: number }[];
    };
    expect(dryRun).toBe(true);
    expect(Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]))).toEqual({
      sign_ins: 2,
      tries: 1,
      mails: 1,
      files: 0,
      former_contacts: 1,
    });
    const { rows } = await owner.query(
      `select (select count(*)::int from sign_in) as entries, (select count(*)::int from sign_in_try) as tries,
         (select count(*)::int from entry_mail) as mails`,
    );
    expect(rows).toEqual([{ entries: 4, tries: 2, mails: 2 }]);
  });

  it('tells everybody below its notice how long things are kept', async () => {
    const notice = (await server.app.inject({ url: '/api/v1/privacy-notice' })).json<{
      kept: { what: string; term: string }[];
    }>();
    expect(notice.kept).toEqual([
      { what: 'Registro de quando e de onde você entrou', term: '6 meses' },
      { what: 'Tentativas de senha', term: '2 dias' },
      { what: 'E-mails de acesso e mensagens já tratadas', term: '6 meses' },
      { what: 'Arquivos enviados nos chamados, depois do encerramento', term: '5 anos' },
      { what: 'Seus dados, depois que você deixa de ser contato', term: '5 anos' },
    ]);
  });
});
