import { describe, expect, it } from 'vitest';
import { fill, unknownPlaceholders } from './placeholder.ts';

const VALUES = {
  'cliente.nome': 'João {{agente.nome}} $& Alves',
  'cliente.empresa': 'Padaria Trigo Dourado',
  'chamado.numero': '10482217',
  'chamado.assunto': 'Erro ao fechar a folha',
  'chamado.prazo': 'quarta, 04/03, às 13:00',
  'agente.nome': 'Marina Prado',
  'fornecedor.nome': 'TOTVS',
};

describe('placeholders of a macro', () => {
  it.for<readonly [string, string]>([
    ['Olá!', 'Olá!'],
    ['Chamado {{chamado.numero}}, {{ agente.nome }}.', 'Chamado 10482217, Marina Prado.'],
    ['{{fornecedor.nome}}{{fornecedor.nome}}', 'TOTVSTOTVS'],
    ['Escreva \\{{cliente.nome}}', 'Escreva {{cliente.nome}}'],
    ['Chaves { } e } soltas {', 'Chaves { } e } soltas {'],
    // What is put in is not read again, neither as a placeholder nor as a pattern.
    ['Olá, {{cliente.nome}}', 'Olá, João {{agente.nome}} $& Alves'],
  ])('%s', ([text, filled]) => {
    expect(fill(text, VALUES)).toBe(filled);
  });

  it('an unknown one is refused by its name, and never sent as it stands', () => {
    expect(fill('Olá, {{cliente.apelido}}', VALUES)).toEqual({
      refused: 'macro/placeholder-unknown',
      facts: { name: 'cliente.apelido' },
    });
    expect(fill('Olá, {{}}', VALUES)).toMatchObject({ refused: 'macro/placeholder-unknown' });
    expect(unknownPlaceholders('{{a}} {{chamado.numero}} \\{{b}} {{c.d}}')).toEqual(['a', 'c.d']);
  });
});
