import type pg from 'pg';

/** Of fifty tickets one is open: what is open is what people work on, what is over only grows. */
const OPEN_ONE_IN = 50;
/** Tickets of the reader's own company, at every size: a customer does not grow with the vendor. */
export const OWN = 500;

const WORDS =
  'nota fiscal pedido estoque cliente folha cálculo imposto relatório cadastro produto venda compra banco boleto remessa retorno caixa cupom etiqueta margem filial usuário senha acesso servidor rede impressora tela rotina menu campo valor data prazo contrato parcela juros desconto frete';

/**
 * Fills up to so many tickets: copies of the two there are, one open and one over, with invented words and dates.
 * The first are of the reader's company; the others of a company for each two hundred.
 */
export async function fill(owner: pg.Pool, from: number, to: number): Promise<void> {
  // Fast and all at once: search indexes are made anew from what is there.
  await owner.query('drop index if exists ticket_search, ticket_search_body');
  await owner.query(
    `insert into company (code, name) select 'c' || i, 'Empresa ' || i from generate_series($1::int, $2::int) i
      on conflict do nothing`,
    [Math.ceil(from / 200), Math.ceil(to / 200)],
  );
  await owner.query(
    `with words as (select string_to_array($3, ' ') as w),
      model as (select distinct on (is_open) * from (select *, state not in ('closed', 'rejected') as is_open from ticket) t order by is_open, number),
      n as (select i, hashint8(i)::bigint & 2147483647 as r, i % ${OPEN_ONE_IN} = 0 as is_open from generate_series($1::int, $2::int - 1) i),
      told as (
        select n.*, (select string_agg(w[1 + ((r >> k) + i * k) % array_length(w, 1)], ' ') from words, generate_series(1, 6) k) as subject,
          (select string_agg(w[1 + ((r >> (k % 20)) + i * k) % array_length(w, 1)], ' ') from words, generate_series(1, 60) k)
            || case when i < 2000 and i % 100 = 7 then ' xilofone' else '' end as body
        from n)
    insert into ticket (number, company_id, requester_id, guide_version, subject, product, state, severity_rank, assignee_id,
      opened_at, changed_at, closed_at, due_at, queue_key, last_entry, search, search_body, revision, fold)
    select 'n' || lpad(i::text, 8, '0'),
      case when i < ${OWN} then m.company_id else (select id from company where code = 'c' || (i / 200 + 1)) end,
      m.requester_id, m.guide_version, told.subject, m.product, m.state, r % 4, m.assignee_id,
      timestamptz '2026-03-01' - i * interval '1 minute', timestamptz '2026-03-01' - i * interval '1 minute' + interval '1 hour',
      case when told.is_open then null else timestamptz '2026-03-01' - i * interval '1 minute' + interval '2 hours' end,
      case when told.is_open then timestamptz '2026-03-02' + (r % 100000) * interval '1 second' end,
      array[r % 4, (r % 100000) * 1000, i], told.subject, 'n' || lpad(i::text, 8, '0') || ' ' || told.subject, told.body,
      m.revision, m.fold
    from told join model m on m.is_open = told.is_open`,
    [from, to, WORDS],
  );
  await owner.query('create index ticket_search on ticket using gin (search gin_trgm_ops)');
  await owner.query('create index ticket_search_body on ticket using gin (search_body gin_trgm_ops)');
  await owner.query('vacuum analyze ticket');
}
