import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type Name } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

interface Offered {
  readonly id: string;
  readonly label: string;
  readonly source: string;
  readonly text: string;
  readonly does: { readonly next: string };
  readonly effects: readonly string[];
}

const offered = async (number: string, name: Name = 'marina') =>
  (await server.ask(name, { url: `/api/v1/desk/tickets/${number}/macros` })).json<Offered[]>();
const send = (number: string, payload: object, name: Name = 'marina') =>
  server.ask(name, { url: `/api/v1/desk/tickets/${number}/events`, method: 'POST', payload });
const keep = (name: Name, macro: object) =>
  server.ask(name, {
    url: '/api/v1/desk/macros',
    method: 'POST',
    payload: {
      id: randomUUID(),
      label: 'Saudação',
      shared: 'own',
      text: 'Olá, {{cliente.nome}}.',
      does: { next: 'replied' },
      ...macro,
    },
  });

/** A ticket of module consulting, whose requester is to the vendor what is named. */
async function consulting(requester: string): Promise<string> {
  await server.house.owner.query(
    'update membership set requester_kind = $1 where person_id = (select id from person where email = $2)',
    [requester, people.joao.email],
  );
  return await server.house.open({ kind: 'consultoria_modulo', agreedOn: '2026-03-05' });
}

/** Applies an official macro as the composer does: its text, its next state, and what else it changes. */
async function apply(number: string, id: string) {
  const macro = (await offered(number)).find((one) => one.id === id);
  if (!macro) throw new Error(`${id} is not offered`);
  const { next, ...changes } = macro.does;
  const answer = await send(number, { event: next, text: macro.text, changes });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<{
    state: { id: string; label: string };
    justification: string | null;
    timeline: { event: string; text: string | null; visibility: string }[];
  }>();
}

describe('CON-033: the official macros of the guide', () => {
  it.for([
    ['cliente', 'termo_modulo_cliente'],
    ['unidade', 'termo_modulo_unidade'],
    ['ams', 'termo_modulo_ams'],
  ] as const)(
    'CON-033: for a requester “%s” %s is proposed first, and no other term of the module',
    async ([kind, id]) => {
      const list = await offered(await consulting(kind));
      expect(list[0]?.id).toBe(id);
      expect(list.filter((one) => one.id.startsWith('termo_modulo')).map((one) => one.id)).toEqual([id]);
    },
  );

  it('CON-033: a copy of one, by its name or its text, is not offered to anybody', async () => {
    const number = await consulting('cliente');
    const raw = server.house.site.guides.current.guide.macros.find(({ id }) => id === 'pendente_cliente');
    await keep('marina', { label: 'consultoria – ticket pendente com o cliente', text: 'Meu jeito.' });
    await keep('marina', { label: 'Cópia', text: `${raw?.text ?? ''}\n` });
    await keep('marina', { label: 'Só meu', text: 'Bom dia!' });
    const own = (await offered(number)).filter(({ source }) => source === 'own');
    expect(own.map(({ label }) => label)).toEqual(['Só meu']);
  });
});

describe('what an official macro says and does', () => {
  it('CON-034: the term to the end customer has price, minimum and waiver, in public, and the ticket waits for her', async () => {
    const number = await consulting('cliente');
    const { state, timeline } = await apply(number, 'termo_modulo_cliente');
    expect(state.id).toBe('waiting_customer');
    const said = timeline.at(-1);
    expect(said).toMatchObject({ event: 'waiting_customer', visibility: 'public' });
    for (const part of ['[CONSULTORIA DO MODULO]', 'por minuto', 'mínima é de 10 minutos', 'abonado', number])
      expect(said?.text).toContain(part);
    expect(said?.text).toContain(people.joao.name);
    expect(said?.text).not.toContain('{{');
  });

  it('CON-035: the term to a unit asks for what is needed to charge it', async () => {
    const { state, timeline } = await apply(await consulting('unidade'), 'termo_modulo_unidade');
    expect(state.id).toBe('waiting_customer');
    for (const part of ['código da unidade', 'CNPJ', 'centros de custo'])
      expect(timeline.at(-1)?.text).toContain(part);
  });

  it('CON-036: the term to AMS is sent to AMS', async () => {
    const { timeline } = await apply(await consulting('ams'), 'termo_modulo_ams');
    expect(timeline.at(-1)?.text).toContain('O custo é do AMS');
  });

  it('CON-064: the term of technical consulting says that all of the time is charged', async () => {
    const { timeline } = await apply(await consulting('cliente'), 'termo_tecnica');
    expect(timeline.at(-1)).toMatchObject({ visibility: 'public' });
    expect(timeline.at(-1)?.text).toContain('100% do tempo');
    expect(timeline.at(-1)?.text).toContain('quaisquer que sejam a causa, a origem e o resultado');
  });

  it('CON-065 CON-066: pending with the customer, and then open again with the mark of the consultant', async () => {
    const number = await consulting('cliente');
    expect((await apply(number, 'pendente_cliente')).state).toEqual({
      id: 'waiting_customer',
      label: 'Pendente com o cliente',
    });
    expect(await apply(number, 'pendente_consultor')).toMatchObject({
      state: { id: 'in_service' },
      justification: 'Pendente com o consultor',
    });
  });

  it('CON-067: the end of service is told in public and solves the ticket', async () => {
    const number = await consulting('cliente');
    await server.house.add('marina', number, { event: 'taken' });
    // Consultants finish nothing without the time it took (TRG-059).
    await server.house.add('marina', number, { event: 'time_logged', minutes: 60, text: 'Consultoria.' });
    const { state, timeline } = await apply(number, 'finalizacao');
    expect(state.id).toBe('awaiting_acceptance');
    expect(timeline.find(({ event }) => event === 'solved')).toMatchObject({ visibility: 'public' });
  });
});

describe('a macro that changes the ticket', () => {
  it('does everything in one transaction: what is refused takes the text back', async () => {
    const number = await server.house.open();
    const refused = await send(number, {
      event: 'replied',
      text: 'Olhando.',
      changes: { severity: 'critica', reason: 'Folha parada.', team: 'sumiu' },
    });
    expect(refused.json()).toMatchObject({ status: 422, type: 'team/unknown' });
    const { timeline } = (await server.ask('marina', { url: `/api/v1/desk/tickets/${number}` })).json<{
      timeline: object[];
    }>();
    expect(timeline).toHaveLength(1);
  });

  it('changes before the text what it is about, after it who serves it, and leaves alone what is so already', async () => {
    const number = await server.house.open();
    const answer = await send(number, {
      event: 'replied',
      text: 'Encaminho à consultoria.',
      changes: {
        severity: 'critica',
        reason: 'Folha parada.',
        kind: 'nao_conformidade',
        team: 'consultoria',
        note: 'Ligar antes.',
      },
    });
    const { timeline } = answer.json<{ timeline: { event: string }[] }>();
    expect(timeline.map(({ event }) => event)).toEqual([
      'opened',
      'severity_changed',
      'replied',
      'entry_added',
      'forwarded',
    ]);
  });
});

describe('macros that agents keep', () => {
  it('are her own, her team’s or everybody’s, and only she changes them', async () => {
    const id = randomUUID();
    const number = await server.house.open();
    const seenBy = async (name: Name) => (await offered(number, name)).some((one) => one.id === id);
    await keep('marina', { id, label: 'Bom dia' });
    expect([await seenBy('marina'), await seenBy('paulo')]).toEqual([true, false]);
    await keep('marina', { id, label: 'Bom dia', shared: 'all' });
    expect(await seenBy('paulo')).toBe(true);
    expect((await keep('paulo', { id, label: 'Boa noite' })).json()).toMatchObject({
      status: 403,
      type: 'macro/not-yours',
    });
    const removal = { url: '/api/v1/desk/macros/removal', method: 'POST', payload: { id } } as const;
    expect((await server.ask('paulo', removal)).statusCode).toBe(403);
    expect((await server.ask('marina', removal)).statusCode).toBe(200);
    expect(await seenBy('marina')).toBe(false);
    // The way back: kept again under the same id.
    await keep('marina', { id, label: 'Bom dia' });
    expect(await seenBy('marina')).toBe(true);
  });

  it('are filled with the ticket, and an unknown placeholder is refused when it is kept', async () => {
    const number = await server.house.open();
    const text =
      '{{cliente.nome}}, {{cliente.empresa}}, {{chamado.numero}}, {{agente.nome}}, {{fornecedor.nome}}';
    await keep('paulo', { label: 'Tudo', text });
    expect((await offered(number, 'paulo')).find(({ label }) => label === 'Tudo')?.text).toBe(
      `${people.joao.name}, Padaria Trigo Dourado Ltda, ${number}, ${people.paulo.name}, TOTVS`,
    );
    const refused = await keep('paulo', { text: 'Olá, {{cliente.apelido}}' });
    expect(refused.json()).toMatchObject({ status: 422, type: 'macro/placeholder-unknown' });
    expect(refused.json().detail).toContain('{{cliente.apelido}}');
  });
});
