import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Failure } from '#/app/failure.ts';
import { openForContact } from '#/app/open-for-contact.ts';
import type { Opening } from '#/app/opening.ts';
import type { OpeningPreview } from '#/web/shared/shapes.ts';
import { metalurgica, padaria } from '../a-company.ts';
import { aServer, type TestServer } from '../a-server.ts';
import { anOpening } from '../a-site.ts';

let server: TestServer;
let company: string;
beforeAll(async () => {
  server = await aServer('totvs');
  const { rows } = await server.house.owner.query<{ id: string }>('select id from company where code = $1', [
    padaria.code,
  ]);
  company = rows[0]?.id ?? '';
});
afterAll(() => server.close());

const keep = (contracted: unknown) =>
  server.ask('celia', {
    method: 'PUT',
    url: `/api/v1/desk/companies/${company}/contract`,
    payload: { contract: null, terms: {}, editions: {}, ...(contracted !== undefined && { contracted }) },
  });

/** `opened`, or why not. */
async function outcome(opening: Partial<Opening>, name: 'joao' | 'ivo' = 'joao'): Promise<unknown> {
  try {
    await server.house.open(opening, name);
    return 'opened';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, error.facts];
  }
}

const finance = { product: 'protheus', module: 'Financeiro' };
const payroll = { product: 'rm', module: 'Folha de Pagamento' };

describe('a company that has Protheus / Financeiro only', () => {
  beforeEach(async () => {
    const { statusCode } = await keep({ protheus: ['Financeiro'] });
    if (statusCode !== 204) throw new Error(`what was contracted was not kept: ${statusCode}`);
  });

  it('TRG-031: opens for what it has; another module or product is refused as not contracted', async () => {
    expect(await outcome(finance)).toBe('opened');
    expect(await outcome({ product: 'protheus', module: 'Faturamento' })).toEqual([
      'module/not-contracted',
      { what: 'Protheus / Faturamento' },
    ]);
    expect(await outcome(payroll)).toEqual(['module/not-contracted', expect.anything()]);
  });

  it('TRG-031: it is told before the rest of the form is filled in', async () => {
    const preview = async (about: object) => {
      const answer = await server.ask('joao', {
        method: 'POST',
        url: '/api/v1/portal/tickets/preview',
        payload: { answers: {}, ...about },
      });
      return answer.json<OpeningPreview>().refused;
    };
    expect(await preview({ product: 'protheus', module: 'Faturamento' })).toBe(
      'Módulo não contratado: Protheus / Faturamento. O suporte atende ao que a sua empresa adquiriu; para contratar, fale com o comercial.',
    );
    expect(await preview(finance)).toBeNull();
    // The module is not chosen yet.
    expect(await preview({ product: 'protheus' })).toBeNull();
  });

  it('TRG-031: an agent who opens for her is told the same', async () => {
    const { rows } = await server.house.owner.query<{ id: string }>(
      "select id from person where email like 'joao@%'",
    );
    const open = (about: object) =>
      server.house.as('marina', (visit) =>
        openForContact(visit, rows[0]?.id ?? '', anOpening(server.house.site, about), 'phone'),
      );
    await expect(open(payroll)).rejects.toMatchObject({ code: 'module/not-contracted' });
    expect(await open(finance)).toMatch(/^\d{8}$/);
  });

  it('TRG-031: what is about no acquired product stays open to her: administration, a new product, a complaint', async () => {
    expect(await outcome({ product: 'cst', module: 'Cadastro', kind: 'administrativo' })).toBe('opened');
    expect(await outcome({ ...payroll, kind: 'novo_produto' })).toBe('opened');
  });

  it('TRG-031: without modules named it has them all; and other companies are not touched', async () => {
    await keep({ protheus: [] });
    expect(await outcome({ product: 'protheus', module: 'Faturamento' })).toBe('opened');
    expect(await outcome(payroll, 'ivo')).toBe('opened');
    const { rows } = await server.house.owner.query('select contracted from company where code = $1', [
      metalurgica.code,
    ]);
    expect(rows).toEqual([{ contracted: null }]);
  });
});

it('TRG-031: what nobody wrote down is held against nobody; a choice that says nothing of it leaves it', async () => {
  await keep({ protheus: ['Financeiro'] });
  await keep(undefined);
  expect(await outcome(payroll)).toEqual(['module/not-contracted', expect.anything()]);
  await keep(null);
  expect(await outcome(payroll)).toBe('opened');
});

it('TRG-031: only what the guide sells is written down, by who keeps contracts', async () => {
  const strange = await keep({ protheus: ['Astrologia'] });
  expect([strange.statusCode, strange.json<{ type: string }>().type]).toEqual([422, 'contract/not-offered']);
  const marina = await server.ask('marina', {
    method: 'PUT',
    url: `/api/v1/desk/companies/${company}/contract`,
    payload: { contract: null, terms: {}, editions: {}, contracted: {} },
  });
  expect(marina.statusCode).toBe(403);
});
