import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as people do: the shell script, from another folder. */
const guiche = (cwd: string, ...args: string[]) =>
  new Promise<Answer>((resolve) => {
    execFile(join(process.cwd(), 'bin/guiche'), args, { cwd }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('guiche timeline', () => {
  let folder = '';
  const totvs = join(process.cwd(), 'guides/totvs.yaml');
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'guiche-cli-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const timeline = (history: object[], ...args: string[]) => {
    writeFileSync(join(folder, 'history.json'), JSON.stringify(history));
    return guiche(folder, 'timeline', '--guide', totvs, '--history', 'history.json', ...args);
  };

  it('B-08 TRG-143: prints the contract’s shape, instants with the offset of the guide', async () => {
    const { code, out } = await timeline(
      [{ at: '2026-04-20T15:00:00-03:00', event: 'opened', severity: 'critica' }],
      '--json',
    );
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(Object.keys(answer)).toEqual(['state', 'tab', 'clocks', 'alarms', 'refusals']);
    const [support] = answer.clocks;
    expect(support).toMatchObject({
      name: 'support',
      target: '10h',
      calendar: 'suporte',
      state: 'running',
      due: '2026-04-22T13:00:00-03:00',
      consumed_minutes: 0,
    });
    expect(support.ledger).toEqual([
      { from: '2026-04-20T15:00:00-03:00', to: '2026-04-20T19:00:00-03:00', counts: true, reason: 'open' },
      { from: '2026-04-20T19:00:00-03:00', to: '2026-04-21T00:00:00-03:00', counts: false, reason: 'closed' },
      {
        from: '2026-04-21T00:00:00-03:00',
        to: '2026-04-22T00:00:00-03:00',
        counts: false,
        reason: 'holiday',
        name: 'Tiradentes',
      },
      { from: '2026-04-22T00:00:00-03:00', to: '2026-04-22T07:00:00-03:00', counts: false, reason: 'closed' },
      { from: '2026-04-22T07:00:00-03:00', to: '2026-04-22T13:00:00-03:00', counts: true, reason: 'open' },
    ]);
    expect(answer.alarms).toContainEqual({
      kind: 'breach',
      at: '2026-04-22T13:00:00-03:00',
      clock: 'support',
    });
  });

  it('TRG-169 TRG-170: what is due by then has happened, and what the rules refuse is listed and skipped', async () => {
    const { out } = await timeline(
      [
        { at: '2026-03-02T09:00:00-03:00', event: 'opened', severity: 'alta' },
        { at: '2026-03-02T14:20:00-03:00', event: 'solved' },
        { at: '2026-03-19T10:00:00-03:00', event: 'customer_replied' },
      ],
      '--json',
    );
    const { state, tab, refusals } = JSON.parse(out);
    expect([state, tab]).toEqual(['closed', 'Encerrados']);
    expect(refusals).toMatchObject([{ index: 2, code: 'ticket/closed' }]);
    expect(refusals[0].message).toContain('não pode ser reaberto');
  });

  it('looks no further than --now', async () => {
    const history = [
      { at: '2026-03-02T09:00:00-03:00', event: 'opened', severity: 'alta' },
      { at: '2026-03-02T14:20:00-03:00', event: 'solved' },
    ];
    const at = async (now: string) => JSON.parse((await timeline(history, '--now', now, '--json')).out).state;
    expect(await at('2026-03-17T23:59:59-03:00')).toBe('awaiting_acceptance');
    expect(await at('2026-03-18T00:00:00-03:00')).toBe('closed');
  });

  it('ends with 2 on wrong usage and with 1 on a history it cannot read, saying what to do', async () => {
    expect((await guiche(folder, 'timeline')).code).toBe(2);
    expect(await timeline([], '--now', 'amanhã')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--now precisa de'),
    });
    const missing = await guiche(folder, 'timeline', '--guide', totvs, '--history', 'nada.json');
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('Confira o caminho') });
    const bad = await timeline([{ at: 'ontem', event: 'opened' }]);
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('history.json:');
  });

  it('guide check ends with 1 and names file and line of a mistake', async () => {
    writeFileSync(join(folder, 'guia.yaml'), 'guide: 2\n');
    const { code, err } = await guiche(folder, 'guide', 'check', 'guia.yaml');
    expect(code).toBe(1);
    expect(err).toMatch(/guia\.yaml:1 /);
    expect((await guiche(folder, 'guide', 'check', totvs, '--json')).code).toBe(0);
  });
});
