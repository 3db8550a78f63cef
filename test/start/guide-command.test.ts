import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aStoppedCluster } from './a-cluster.ts';
import { aFolder, postgresPid, project, run } from './a-machine.ts';

interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** `bin/guiche` on a data folder, in a process of its own. */
function guiche(data: string, ...args: string[]): Promise<Said> {
  const environment = { ...process.env, GUICHE_DATA: data, DATABASE_URL: '' };
  const child = spawn(join(project, 'bin', 'guiche'), args, { cwd: project, env: environment });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part) => (out += String(part)));
  child.stderr.on('data', (part) => (err += String(part)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

const totvs = join(project, 'guides', 'totvs.yaml');

function aQuickerGuide(): string {
  const file = join(aFolder(), 'novo.yaml');
  const text = readFileSync(totvs, 'utf8');
  writeFileSync(file, text.replace(/^examples:[\s\S]*/m, '').replace('support: 10h', 'support: 8h'));
  return file;
}

describe('guiche guide', () => {
  it(
    'apply, plan, show: with a database started for the command and stopped again',
    { timeout: 90_000 },
    async () => {
      const data = await aStoppedCluster();
      const quicker = aQuickerGuide();
      expect(await guiche(data, 'guide', 'show')).toMatchObject({
        code: 1,
        err: expect.stringContaining('Não há versão'),
      });
      expect(await guiche(data, 'guide', 'apply', totvs)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^Versão 1 em vigor .* \/ Version 1 is in force/),
      });
      const plan = await guiche(data, 'guide', 'plan', quicker);
      expect(plan.code).toBe(0);
      expect(plan.out).toContain(
        'Severidade Crítica: prazo de atendimento de 10 horas úteis para 8 horas úteis',
      );
      expect(plan.out).toContain('Nenhum dos 0 chamados abertos venceria em outra data.');
      const later = await guiche(
        data,
        'guide',
        'apply',
        quicker,
        '--from',
        '2126-01-01',
        '--reason',
        'Melhor.',
        '--json',
      );
      expect(JSON.parse(later.out)).toEqual({
        proposal: 2,
        version: 2,
        in_force_from: '2126-01-01T00:00:00-03:00',
      });
      const show = JSON.parse((await guiche(data, 'guide', 'show', '--json')).out);
      expect(show).toMatchObject({ version: 1, in_force: true, text: readFileSync(totvs, 'utf8') });
      expect(show.versions).toMatchObject([
        { version: 2, in_force: false, reason: 'Melhor.' },
        { version: 1 },
      ]);
      expect((await guiche(data, 'guide', 'show', '--version', '2')).out).toContain('support: 8h');
      expect(() => postgresPid(data)).toThrow('no PostgreSQL runs');
    },
  );

  it(
    'works beside the server that runs, which goes on with the guide in force whatever its file says',
    { timeout: 90_000 },
    async () => {
      const data = await aStoppedCluster();
      const quicker = aQuickerGuide();
      const settings = { GUICHE_DATA: data, PORT: '0', GUICHE_ENV: 'test' };
      const options = {
        env: { ...process.env, ...settings },
        stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'],
      };
      const server = run('src/server.ts', [], data, options);
      const url = (await server.says('Guichê ready at')).split(' ').at(-1) ?? '';
      const accent = async () => {
        const site: { vendor: { edition: string } } = await (await fetch(`${url}/api/v1/site`)).json();
        return site.vendor.edition;
      };
      expect(await accent()).toBe('2026');
      writeFileSync(quicker, readFileSync(quicker, 'utf8').replace('edition: "2026"', 'edition: "2027"'));
      expect(await guiche(data, 'guide', 'apply', quicker)).toMatchObject({ code: 0 });
      while ((await accent()) !== '2027') await new Promise((resolve) => setTimeout(resolve, 20));
      server.child.kill('SIGTERM');
      await server.ended;
      const other = join(aFolder(), 'outro.yaml');
      writeFileSync(other, readFileSync(quicker, 'utf8').replace('support: 8h', 'support: 7h'));
      const again = run('src/server.ts', [], data, {
        ...options,
        env: { ...options.env, GUICHE_GUIDE: other },
      });
      expect(await again.says('guiche guide plan')).toContain(`guiche guide plan ${other} /`);
      await again.says('Guichê ready at');
      again.child.kill('SIGTERM');
      expect((await again.ended).code).toBe(0);
    },
  );

  it.for([
    [1, ['guide', 'plan', '{bad}'], 'calendário desconhecido: “suporti”'],
    [1, ['guide', 'apply', '{bad}'], 'calendário desconhecido: “suporti”'],
    [2, ['guide', 'apply', '{quicker}', '--from', 'amanhã'], '--from precisa de uma data'],
    [2, ['guide', 'show', '--version', 'x'], '--version precisa de um número'],
    [2, ['guide', 'plan'], 'missing required argument'],
    [2, ['guide', 'plan', 'no-such-file.yaml'], 'Não foi possível ler'],
    [0, ['guide', 'apply', '--help'], ''],
  ] as const)('ends with %i: %j', async ([code, args, words]) => {
    const quicker = aQuickerGuide();
    const bad = `${quicker}.bad`;
    writeFileSync(bad, readFileSync(quicker, 'utf8').replaceAll('calendar: suporte', 'calendar: suporti'));
    const said = await guiche(
      aFolder(),
      ...args.map((arg) => arg.replace('{quicker}', quicker).replace('{bad}', bad)),
    );
    expect(said.code).toBe(code);
    expect(said.err).toContain(words);
    expect(said.err).not.toContain('    at ');
  });
});
