import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstOpening } from '#/web/portal/open/first-opening.ts';
import type { OpeningForm } from '#/web/shared/shapes.ts';
import { padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { read, type Booklet } from './a-booklet.ts';

let server: TestServer;
beforeAll(async () => {
  server = await aServer('totall');
});
afterAll(() => server.close());

const formOf = async () => (await server.ask('joao', { url: '/api/v1/portal/form' })).json<OpeningForm>();

describe('the form of Totall', () => {
  it('TTL-041: after an earlier ticket too, the company is preset, type, item and service are empty, the fifth shows the default', async () => {
    await server.house.open({ version: '12.4.0' });
    const form = await formOf();
    expect(form.last).toMatchObject({ product: 'varejo' });
    const first = firstOpening(form, null);
    expect(form.companies).toEqual([{ id: first.company, name: padaria.name }]);
    expect([first.product, first.details['item'] ?? '', first.module]).toEqual(['', '', '']);
    expect(form.scripts.find(({ id }) => id === first.script)?.label).toBe('Padrão');
    expect([form.catalogue?.type, form.catalogue?.item, form.catalogue?.service]).toEqual([
      'Tipo',
      'Item',
      'Serviço',
    ]);
  });

  it('TTL-042: a version of 12.4.0 is kept in its field', async () => {
    const number = await server.house.open({ version: '12.4.0' });
    const { rows } = await server.house.owner.query('select version from ticket where number = $1', [number]);
    expect(rows).toEqual([{ version: '12.4.0' }]);
    expect((await formOf()).last?.version).toBe('12.4.0');
  });

  it('TTL-045: the list of types has “Sistemas de Varejo”', async () => {
    expect((await formOf()).products.map(({ label }) => label)).toContain('Sistemas de Varejo');
  });

  it('TTL-048: as much detail as possible is asked for, since answer and solution are faster then', async () => {
    expect((await formOf()).tip).toMatch(/maior detalhe possível.+mais rápidas a resposta e a\s+solução/s);
  });

  it('TTL-055 TTL-056: the form and the published guide explain the step recorder: start, whole desktop or part, do it, stop', async () => {
    const [help] = (await formOf()).help;
    expect(help?.title).toContain('Gravador de Passos do Windows');
    expect(help?.text).toContain('gratuito');
    const order = [
      /psr\.exe/,
      /Iniciar Gravação/,
      /área de trabalho inteira ou uma parte/,
      /Faça o processo/,
      /Parar Gravação/,
    ];
    expect(help?.steps.map((step, i) => order[i]?.test(step))).toEqual(order.map(() => true));
    const section = (await read<Booklet>(server, '/guide')).sections.find(
      ({ title }) => title === 'Descreva com detalhes',
    );
    expect(section?.blocks.find(({ kind }) => kind === 'list')).toMatchObject({
      isOrdered: true,
      items: help?.steps,
    });
  });
});
