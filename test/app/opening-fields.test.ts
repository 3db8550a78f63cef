import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '#/app/failure.ts';
import type { Opening } from '#/app/opening.ts';
import type { Ticket } from '#/domain/ticket/ticket.ts';
import { readFileSync } from 'node:fs';
import { aSite, type TestSite } from '../a-site.ts';

let totall: TestSite;
let totvs: TestSite;
let pronnus: TestSite;
let prosoft: TestSite;
beforeAll(async () => {
  [totall, totvs, pronnus, prosoft] = await Promise.all([
    aSite('totall'),
    aSite('totvs'),
    aSite('pronnus'),
    aSite('prosoft'),
  ]);
});
afterAll(() => Promise.all([totall, totvs, pronnus, prosoft].map((site) => site.close())));

/** What the form lacks, as code and fields; `opened` when it is taken. */
async function lacking(site: TestSite, opening: Partial<Opening>): Promise<string> {
  try {
    await site.open(opening);
    return 'opened';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, ...error.faults.map(({ field, fault }) => `${field} ${fault}`)].join(', ');
  }
}

async function stored({ owner }: TestSite, number: string) {
  const { rows } = await owner.query<{
    subject: string;
    version: string;
    environment: string;
    details: Record<string, string>;
    fold: Ticket;
  }>('select subject, version, environment, details, fold from ticket where number = $1', [number]);
  if (!rows[0]) throw new Error(`no ticket ${number}`);
  return rows[0];
}

describe('Totall', () => {
  it('TTL-017 TTL-018: without subject or description nothing is registered, and both are told at once', async () => {
    expect(await lacking(totall, { subject: ' ', description: '' })).toBe(
      'form/incomplete, subject missing, description missing',
    );
    const { rows } = await totall.owner.query('select 1 from ticket');
    expect(rows).toEqual([]);
  });

  it('TTL-049: a subject is at most 120 letters', async () => {
    expect(await lacking(totall, { subject: 'x'.repeat(121) })).toBe('form/incomplete, subject long');
    expect(await lacking(totall, { subject: 'x'.repeat(120) })).toBe('opened');
  });

  it('TTL-044 TTL-046 TTL-047: type, item and service are all chosen, and the item is one of the type', async () => {
    const { products, form } = totall.site.guides.current.guide;
    expect(products[0]?.label).toBe('Sistemas de Varejo');
    expect(form.catalogue?.items.map(({ label }) => label)).toEqual([
      'Suporte TOTALL SISTEMAS (dúvidas ou erros)',
    ]);
    expect(await lacking(totall, { product: '', details: {}, module: '' })).toBe(
      'form/incomplete, product missing, details.item missing, module missing',
    );
    expect(await lacking(totall, { details: { item: 'outro' } })).toBe(
      'form/incomplete, details.item unknown',
    );
    expect((await stored(totall, await totall.open())).details['item']).toBe('suporte');
  });

  it('TTL-050 TTL-051: a correction needs the path to reproduce it; the example document is kept', async () => {
    const details = { item: 'suporte', documento: 'NF 10125' };
    expect(await lacking(totall, { kind: 'correcao', details })).toBe(
      'form/incomplete, details.caminho missing',
    );
    expect(await lacking(totall, { kind: 'instrucao', details })).toBe('opened');
    const caminho = 'Vendas / Pedidos / Cadastrar pedido – novo';
    const number = await totall.open({ kind: 'correcao', details: { ...details, caminho } });
    expect((await stored(totall, number)).details).toEqual({ ...details, caminho });
  });

  it('TTL-052: without a version a warning asks for it; it may stand in the description, and she may go on', async () => {
    expect(await lacking(totall, { version: '' })).toBe('form/asked, version missing');
    const description = 'Ao confirmar o pedido de venda aparece um erro, na versão 12.4.0 do sistema.';
    expect(await lacking(totall, { version: '', description })).toBe('opened');
    expect(await lacking(totall, { version: '', confirmed: true })).toBe('opened');
    expect((await stored(totall, await totall.open({ version: '12.4.0' }))).version).toBe('12.4.0');
  });

  it('TTL-054: an NFe matter asks for the image of the rejection and the XML', async () => {
    expect(await lacking(totall, { module: 'NFe' })).toBe(
      'form/incomplete, files.image file, files.xml file',
    );
    expect(await lacking(totall, { module: 'Compras' })).toBe('opened');
  });
});

describe('TOTVS', () => {
  it('TRG-196: without routine, version or environment the form is refused naming each', async () => {
    expect(await lacking(totvs, { module: '', version: '', environment: ' ' })).toBe(
      'form/incomplete, module missing, version missing, environment missing',
    );
    expect(await lacking(totvs, { product: '' })).toBe('form/incomplete, product missing');
    expect(await lacking(totvs, { product: 'cst', kind: 'administrativo', module: '', version: '' })).toBe(
      'opened',
    );
  });

  it('TRG-161 TRG-193: a description of five letters is refused, and so is the script nobody filled in', async () => {
    const [script] = totvs.site.guides.current.guide.form.scripts;
    expect(script?.text).toContain('passo a passo');
    expect(await lacking(totvs, { description: 'Falha' })).toBe('form/incomplete, description short');
    expect(await lacking(totvs, { description: script?.text ?? '' })).toBe(
      'form/incomplete, description missing',
    );
    const told = `${script?.text}\nAo fechar a folha de fevereiro a verba 065 fica sem cálculo.`;
    expect(await lacking(totvs, { description: told })).toBe('opened');
  });

  it('TRG-194: an error without its text or a file is asked for once', async () => {
    expect(await lacking(totvs, { details: {} })).toBe('form/asked, details.erro missing');
    expect(await lacking(totvs, { details: {}, confirmed: true })).toBe('opened');
    expect(await lacking(totvs, { details: {}, kind: 'duvida' })).toBe('opened');
  });

  it('CON-015 CON-016: module consulting needs the agreed date, and its subject bears the prefix once', async () => {
    const kind = 'consultoria_modulo';
    expect(await lacking(totvs, { kind })).toBe('form/incomplete, agreedOn missing');
    expect(await lacking(totvs, { kind, agreedOn: '2026-02-30' })).toBe('form/incomplete, agreedOn unknown');
    const agreedOn = '2026-03-05';
    const subjects = ['Error in invoice', '[CONSULTORIA DO MODULO] Error in invoice'].map(async (subject) =>
      stored(totvs, await totvs.open({ kind, agreedOn, subject })),
    );
    for (const { subject, fold } of await Promise.all(subjects)) {
      expect(subject).toBe('[CONSULTORIA DO MODULO] Error in invoice');
      expect(fold.agreedOn).toBe(agreedOn);
    }
  });

  it('TRG-197: what the form says leads to the team; transfers are in the history', async () => {
    const text = readFileSync('guides/totvs.yaml', 'utf8').replace(
      '  scripts:\n',
      '  routes: [{ when: { product: protheus, module: Folha de Pagamento }, team: prime }]\n  scripts:\n',
    );
    const routed = await aSite({ text, file: 'totvs.yaml' });
    try {
      const number = await routed.open({ product: 'protheus', module: 'Folha de Pagamento' });
      expect((await stored(routed, number)).fold.team).toBe('prime');
      expect((await stored(routed, await routed.open({ module: 'Compras' }))).fold.team).toBe('suporte');
      await routed.add('marina', number, { event: 'forwarded', team: 'suporte' });
      const { rows } = await routed.owner.query(
        `select count(*)::int as transfers from ticket_event join ticket on ticket.id = ticket_id
          where number = $1 and ticket_event.kind = 'forwarded'`,
        [number],
      );
      expect(rows).toEqual([{ transfers: 1 }]);
    } finally {
      await routed.close();
    }
  });
});

describe('Pronnus', () => {
  it('PRN-028 PRN-030: the impact is demanded, and with attempts what was tried', async () => {
    expect(await lacking(pronnus, { details: {} })).toBe(
      'form/incomplete, details.impacto missing, details.houve_tentativas missing',
    );
    const details = { impacto: 'O faturamento parou.', houve_tentativas: 'sim' };
    expect(await lacking(pronnus, { details })).toBe('form/incomplete, details.tentativas missing');
    expect(await lacking(pronnus, { details: { ...details, tentativas: 'Reiniciamos o servidor.' } })).toBe(
      'opened',
    );
    expect(await lacking(pronnus, { details: { ...details, houve_tentativas: 'talvez' } })).toBe(
      'form/incomplete, details.houve_tentativas unknown',
    );
  });

  it('PRN-029: what was done already is kept apart from the description', async () => {
    const details = { impacto: 'Parou.', processos: 'Geramos o relatório de novo.', houve_tentativas: 'nao' };
    const number = await pronnus.open({ details: { ...details, tentativas: 'nobody asked' } });
    expect((await stored(pronnus, number)).details).toEqual(details);
  });
});

describe('Prosoft', () => {
  it('PRO-085 PRO-087 PRO-088 PRO-089: a fault tells its moment, the procedure and where; each is its own field', async () => {
    const kind = 'falha_do_sistema';
    expect(await lacking(prosoft, { kind, details: {} })).toBe(
      'form/incomplete, details.momento missing, details.procedimento missing, details.local_da_falha missing',
    );
    const details = {
      momento: 'Ao fechar a folha de 02/2026',
      procedimento: 'Cálculo e fechamento',
      local_da_falha: 'estacao',
    };
    const number = await prosoft.open({ kind, details, environment: 'Windows 11 23H2' });
    expect(await stored(prosoft, number)).toMatchObject({ details, environment: 'Windows 11 23H2' });
  });
});
