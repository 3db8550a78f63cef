import type { Address } from '#/domain/registry/address.ts';

interface Registered {
  readonly tradeName: string;
  /** With letters, as no company had one before July of 2026: it is nobody's. */
  readonly taxId: string;
  readonly segment: string;
  readonly address: Address;
}

const at = (street: string, city: string, state: string, postalCode: string): Address => ({
  street,
  city,
  state,
  postalCode,
});

/** What is registered of the demo's companies, by name. */
export const REGISTERED: Readonly<Record<string, Registered>> = {
  'Padaria Trigo Dourado Ltda': {
    tradeName: 'Trigo Dourado',
    taxId: 'DM104233000176',
    segment: 'Varejo',
    address: at('Rua da Mooca, 1420', 'São Paulo', 'SP', '03104002'),
  },
  'Metalúrgica Serra Azul S.A.': {
    tradeName: 'Serra Azul',
    taxId: 'DM118940000111',
    segment: 'Indústria',
    address: at('Avenida dos Autonomistas, 3100', 'Osasco', 'SP', '06090010'),
  },
  'Transportes Rio Claro Ltda': {
    tradeName: 'Rio Claro',
    taxId: 'DM120771000154',
    segment: 'Serviços',
    address: at('Avenida 32, 580', 'Rio Claro', 'SP', '13500410'),
  },
  'Clínica Vida Plena': {
    tradeName: '',
    taxId: 'DM131502000193',
    segment: 'Saúde',
    address: at('Rua XV de Novembro, 910', 'Curitiba', 'PR', '80020310'),
  },
  'Cooperativa Agro Paraná': {
    tradeName: 'Agro Paraná',
    taxId: 'DM140086000190',
    segment: 'Agro',
    address: at('Rodovia PR-317, km 4', 'Maringá', 'PR', '87065005'),
  },
  'Livraria Page & Cia': {
    tradeName: '',
    taxId: 'DM152310000163',
    segment: 'Varejo',
    address: at('Rua dos Andradas, 1001', 'Porto Alegre', 'RS', '90020007'),
  },
  'Escritório Contábil Aurora': {
    tradeName: 'Aurora',
    taxId: 'DM104234000110',
    segment: 'Contabilidade',
    address: at('Rua Boa Vista, 254', 'São Paulo', 'SP', '01014000'),
  },
  'Assessoria Contábil Pinheiros': {
    tradeName: '',
    taxId: 'DM104518000107',
    segment: 'Contabilidade',
    address: at('Rua dos Pinheiros, 610', 'São Paulo', 'SP', '05422001'),
  },
  'Contadores Associados Campinas': {
    tradeName: '',
    taxId: 'DM105002000187',
    segment: 'Contabilidade',
    address: at('Avenida Francisco Glicério, 1200', 'Campinas', 'SP', '13012000'),
  },
  'Cálculo Certo Ltda': {
    tradeName: 'Cálculo Certo',
    taxId: 'DM105377000147',
    segment: 'Contabilidade',
    address: at('Rua da Bahia, 1148', 'Belo Horizonte', 'MG', '30160011'),
  },
  'Organização Fiscal Leste': {
    tradeName: '',
    taxId: 'DM106120000100',
    segment: 'Contabilidade',
    address: at('Rua Tuiuti, 2010', 'São Paulo', 'SP', '03307000'),
  },
  'Práxis Contabilidade': {
    tradeName: '',
    taxId: 'DM106844000153',
    segment: 'Contabilidade',
    address: at('Avenida Sete de Setembro, 77', 'Salvador', 'BA', '40060001'),
  },
  'Contabilidade Horizonte': {
    tradeName: '',
    taxId: 'DM200117000150',
    segment: 'Contabilidade',
    address: at('Rua Marechal Deodoro, 320', 'Chapecó', 'SC', '89802140'),
  },
  'Laticínios Vale Verde': {
    tradeName: 'Vale Verde',
    taxId: 'DM200254000195',
    segment: 'Indústria',
    address: at('Linha São Roque, s/n', 'Concórdia', 'SC', '89700000'),
  },
  'Móveis Araucária Ltda': {
    tradeName: 'Araucária',
    taxId: 'DM200301000109',
    segment: 'Indústria',
    address: at('Rua Rio Grande do Sul, 45', 'Pato Branco', 'PR', '85501000'),
  },
  'Frigorífico Oeste S.A.': {
    tradeName: 'Oeste',
    taxId: 'DM200388000106',
    segment: 'Indústria',
    address: at('Rodovia SC-480, km 12', 'Xanxerê', 'SC', '89820000'),
  },
  'Transportadora Chapecó': {
    tradeName: '',
    taxId: 'DM200412000107',
    segment: 'Serviços',
    address: at('Avenida Getúlio Vargas, 1700', 'Chapecó', 'SC', '89805000'),
  },
  'Escola Pequeno Mundo': {
    tradeName: '',
    taxId: 'DM200455000192',
    segment: 'Educação',
    address: at('Rua São Paulo, 88', 'Erechim', 'RS', '99700000'),
  },
  'Casa das Tintas Paraíba': {
    tradeName: 'Tintas Paraíba',
    taxId: 'DM310021000145',
    segment: 'Varejo',
    address: at('Avenida Epitácio Pessoa, 1450', 'João Pessoa', 'PB', '58030001'),
  },
  'Magazine Bela Vista': {
    tradeName: '',
    taxId: 'DM310077000108',
    segment: 'Varejo',
    address: at('Rua das Palmeiras, 300', 'Blumenau', 'SC', '89010000'),
  },
  'Supermercado Bom Dia': {
    tradeName: '',
    taxId: 'DM310104000134',
    segment: 'Varejo',
    address: at('Avenida Brasil, 2025', 'Cascavel', 'PR', '85812001'),
  },
  'Autopeças Rota Sul': {
    tradeName: '',
    taxId: 'DM310138000129',
    segment: 'Varejo',
    address: at('Avenida Farrapos, 4200', 'Porto Alegre', 'RS', '90220005'),
  },
  'Farmácia Boa Saúde': {
    tradeName: '',
    taxId: 'DM310190000185',
    segment: 'Saúde',
    address: at('Rua Sete de Setembro, 515', 'Joinville', 'SC', '89201000'),
  },
  'Calçados Passo Firme': {
    tradeName: 'Passo Firme',
    taxId: 'DM310222000142',
    segment: 'Varejo',
    address: at('Rua Júlio de Castilhos, 640', 'Novo Hamburgo', 'RS', '93510130'),
  },
};
