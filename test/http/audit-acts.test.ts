import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_ACTS, type AuditAct } from '#/domain/audit/act.ts';
import { auditPtBr } from '#/text/audit/pt-br.ts';
import { padaria } from '../a-company.ts';
import { customerActs } from './acts-of-customers.ts';
import { entryActs } from './acts-of-entry.ts';
import { houseActs } from './acts-of-house.ts';
import { anAuditStory, type AuditStory, type Doing } from './an-audit-story.ts';

/** How each act is done for real; the compiler asks for a line of every act there is. */
const DOINGS: Readonly<Record<AuditAct, Doing>> = { ...houseActs, ...customerActs, ...entryActs };

let story: AuditStory;
beforeAll(async () => void (story = await anAuditStory()));
afterAll(() => story.server.close());

interface Row {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly act: string;
  readonly subject: string;
  readonly company: string | null;
  readonly address: string;
}
const read = async (query: string) => (await story.as('celia')('GET', `desk/audit${query}`)).body;
const rowsOf = (body: string) => (JSON.parse(body) as { readonly rows: readonly Row[] }).rows;

/** “João” of “pessoa João”; nothing of what has no name of its own, as a list or a guide's number. */
const labelIn = (subject: string) =>
  subject.replace(new RegExp(`^(${Object.values(auditPtBr.subjects).join('|')}) ?`), '').replace(/^\d+$/, '');

describe('every act of the audit is done for real and read back', () => {
  it.for(AUDIT_ACTS.map((act, minute) => ({ act, minute })))('$act', async ({ act, minute }) => {
    const clock = `${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    story.server.house.move(`2026-03-02 ${clock}`);
    const { by, to = /^\S/, ofCompany, do: doIt } = DOINGS[act];
    const untold = (await doIt(story)) ?? [];

    const body = await read(`?act=${act}`);
    const row = rowsOf(body)[0];
    expect(row).toMatchObject({
      act: auditPtBr.acts[act],
      at: `2026-03-02T${clock}:00-03:00`,
      actor: expect.stringMatching(new RegExp(`^${by}`)),
      subject: expect.stringMatching(to),
      address: DOINGS[act] === houseActs.old_forgotten ? '' : '127.0.0.1',
      ...(ofCompany && { company: padaria.name }),
    });
    // The same row by who did it, by what it was done to, and in the table that is taken along.
    const { id, actor, subject } = row ?? { id: 0, actor: '', subject: '' };
    const sought = [
      actor === auditPtBr.system ? '' : `&actor=${encodeURIComponent(actor)}`,
      `&subject=${encodeURIComponent(labelIn(subject))}`,
    ];
    for (const more of sought) expect(rowsOf(await read(`?act=${act}${more}`))[0]?.id).toBe(id);
    const table = await read(`/export?format=csv&act=${act}`);
    expect(table).toContain(`;${actor};${auditPtBr.acts[act]};${subject};`);

    const kept = await story.server.house.owner.query<{ said: string }>(
      `select concat_ws(' ', actor_name, subject_label, subject_id, facts) as said from audit where act = $1`,
      [act],
    );
    const said = kept.rows.map((one) => one.said).join('\n');
    for (const secret of untold) {
      expect(secret).not.toBe('');
      for (const told of [said, body, table]) expect(told).not.toContain(secret);
    }
    // No address of a person, no hash, no token: a chain cannot forget.
    expect(said).not.toMatch(/@|argon2|guiche_\w{20}|-----BEGIN/);
  });
});
