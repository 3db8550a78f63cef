import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceSkills, recordSkill, skillRecord } from '#/app/skills.ts';
import { remindSkill } from '#/jobs/remind-skill.ts';
import type { Mail } from '#/channels/mail-out.ts';
import { people, type Name } from '../a-company.ts';
import { aSite, type TestSite } from '../a-site.ts';

const text = readFileSync('guides/prosoft.yaml', 'utf8').replace(
  'label: Prosoft Folha, modules',
  'label: Prosoft Folha, skill: Folha, modules',
);

let house: TestSite;
const ids: Partial<Record<Name, string>> = {};
beforeAll(async () => {
  house = await aSite({ text, file: 'prosoft.yaml' });
  const { rows } = await house.owner.query<{ id: string; email: string }>('select id, email from person');
  for (const name of Object.keys(people) as Name[])
    ids[name] = rows.find(({ email }) => email === people[name].email)?.id ?? '';
});
afterAll(() => house.close());

const record = (who: Name, holder: Name, more: object = {}) =>
  house.as(who, (visit) =>
    recordSkill(visit, {
      person: ids[holder] ?? '',
      skill: 'Folha',
      evidence: 'Folha 2026',
      obtainedOn: '2026-03-06',
      validUntil: null,
      ...more,
    }),
  );

describe('PRN-072: the record of trainings', () => {
  it('holds what whoever leads writes into it', async () => {
    await record('celia', 'marina');
    const own = await house.as('marina', skillRecord);
    expect(own).toMatchObject([
      { name: people.marina.name, evidence: 'Folha 2026', obtainedOn: '2026-03-06', validUntil: null },
    ]);
    expect(await house.as('celia', skillRecord)).toEqual(own);
    expect(await house.as('paulo', skillRecord)).toEqual([]);
  });

  it('is not written by an agent, nor of a customer, nor backwards', async () => {
    await expect(record('marina', 'marina')).rejects.toMatchObject({ code: 'policy/not-allowed' });
    await expect(record('celia', 'joao')).rejects.toMatchObject({ code: 'agent/unknown' });
    await expect(record('celia', 'paulo', { validUntil: '2026-03-05' })).rejects.toMatchObject({
      code: 'skill/dates',
    });
  });
});

describe('PRO-042: a specialised team', () => {
  const give = (number: string, to: Name) =>
    house.add('celia', number, { event: 'assigned', to: ids[to] ?? '' });

  it('whoever has the skill is given its product’s tickets, and nobody else', async () => {
    house.move('2026-03-09 09:00');
    const number = await house.open({ product: 'folha' });
    await give(number, 'marina');
    await expect(give(number, 'paulo')).rejects.toMatchObject({ code: 'agent/not-skilled' });
    const other = await house.open({ product: 'fiscal' });
    await give(other, 'paulo');
  });

  it('only while the skill is valid', async () => {
    await record('celia', 'paulo', { validUntil: '2026-03-31' });
    house.move('2026-03-31 17:00');
    const number = await house.open({ product: 'folha' });
    await give(number, 'paulo');
    house.move('2026-04-01 09:00');
    await expect(give(number, 'paulo')).rejects.toMatchObject({ code: 'agent/not-skilled' });
  });
});

describe('PRN-073: a certification that ends', () => {
  const told = async () => {
    const { rows } = await house.owner.query<{ name: string }>(
      `select name from skill_reminder join person on person.id = person_id
         join agent_skill on agent_skill.id = skill_id where evidence = 'Certificação A' order by name`,
    );
    return rows.map(({ name }) => name);
  };

  it('is announced thirty days before to the agent and her leader, once', async () => {
    await record('celia', 'marina', { evidence: 'Certificação A', validUntil: '2026-12-31' });
    house.move('2026-11-30 23:59');
    await announceSkills(house.site);
    expect(await told()).toEqual([]);
    house.move('2026-12-01 00:00');
    await announceSkills(house.site);
    expect(await told()).toEqual([people.celia.name, people.marina.name]);
    await announceSkills(house.site);
    expect(await told()).toHaveLength(2);
  });

  it('is told by mail, and a try that may have arrived makes the next one a repeat', async () => {
    const { rows } = await house.owner.query<{ id: string; name: string }>(
      `select skill_reminder.id, name from skill_reminder join person on person.id = person_id order by name`,
    );
    const sent: Mail[] = [];
    let isBroken = true;
    const mail = {
      send: async (letter: Mail) => {
        sent.push(letter);
        if (isBroken) throw new Error('the line broke');
      },
      close: () => {},
    };
    const post = { site: house.site, mail, locale: 'pt-BR', host: 'x' } as const;
    const payload = { reminder: rows[1]?.id };
    await expect(remindSkill(post, payload)).rejects.toThrow('the line broke');
    isBroken = false;
    await remindSkill(post, payload);
    await remindSkill(post, payload);
    expect(sent.map(({ repeat }) => repeat)).toEqual([false, true]);
    expect(sent[1]).toMatchObject({
      to: { address: people.marina.email },
      subject: 'Certificação A: vale até 31/12/2026',
    });
    await remindSkill(post, { reminder: rows[0]?.id });
    expect(sent[2]?.text).toContain(
      `A certificação “Certificação A” de ${people.marina.name} vale até 31/12/2026.`,
    );
  });
});
