import { describe, expect, it } from 'vitest';
import { isCnpj, isCpf, isKey } from './digits.ts';
import { invoiceOf } from './read.ts';
import { leavesOf } from './xml.ts';

const KEY = '35260212345678000195550010000101251000101255';
const sent = (emit = '<CNPJ>12345678000195</CNPJ>', key = KEY) =>
  `<?xml version="1.0" encoding="UTF-8"?>
<NFe xmlns="http://www.portalfiscal.inf.br/nfe"><infNFe Id="NFe${key}" versao="4.00">
<ide><mod>55</mod><serie>1</serie><nNF>10125</nNF><dhEmi>2026-02-27T16:40:00-03:00</dhEmi><tpAmb>2</tpAmb></ide>
<emit>${emit}<xNome>Tintas &amp; Cores Ltda</xNome></emit><dest><CNPJ>99999999000191</CNPJ><xNome>Outro</xNome></dest>
</infNFe></NFe>`;
const protocol = `<protNFe versao="4.00"><infProt><tpAmb>2</tpAmb><chNFe>${KEY}</chNFe><cStat>204</cStat>
<xMotivo>Rejeicao: Duplicidade de NF-e</xMotivo></infProt></protNFe>`;

describe('TTL-054: an invoice tells its key, issuer, number, series, date and rejection', () => {
  it('as it was sent', () => {
    expect(invoiceOf(sent())).toEqual({
      key: KEY,
      isKeyRight: true,
      number: '10125',
      series: '1',
      issuedAt: '2026-02-27T16:40:00-03:00',
      issuer: 'Tintas & Cores Ltda',
      issuerId: '12345678000195',
      isIssuerIdRight: true,
      environment: 'test',
      answer: null,
    });
  });

  it('as it was answered, whatever prefix its names have', () => {
    const answered = `<nfeProc>${sent().replace(/<\?xml.*?\?>/, '')}${protocol}</nfeProc>`;
    const answer = { code: '204', reason: 'Rejeicao: Duplicidade de NF-e' };
    expect(invoiceOf(answered)).toMatchObject({ key: KEY, number: '10125', answer });
    expect(invoiceOf(answered.replaceAll(/<(\/?)(\w+)/g, '<$1nfe:$2'))).toMatchObject({
      number: '10125',
      answer,
    });
    expect(invoiceOf(protocol)).toMatchObject({
      key: KEY,
      number: '10125',
      series: '1',
      issuerId: '12345678000195',
      answer,
    });
  });

  it('of an issuer whose CNPJ has letters', () => {
    const key = '35260712ABC34501DE35550010000101251000101250';
    const right = key.slice(0, 43) + lastDigit(key.slice(0, 43));
    expect(invoiceOf(sent('<CNPJ>12ABC34501DE35</CNPJ>', right))).toMatchObject({
      isKeyRight: true,
      issuerId: '12ABC34501DE35',
      isIssuerIdRight: true,
    });
  });

  it('with a key that was miscopied', () => {
    expect(invoiceOf(sent(undefined, KEY.replace(/5$/, '4')))).toMatchObject({ isKeyRight: false });
  });

  it.for(['', 'texto', '<a/>', '<NFe><infNFe Id="NFe123"/></NFe>', '<NFe>', sent().slice(0, -5)])(
    'and %j is none',
    (text) => {
      expect(invoiceOf(text)).toBeUndefined();
    },
  );
});

/** By the book: weights 2 to 9 from the right, letters worth their ASCII code minus 48. */
const lastDigit = (body: string) => {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += (body.charCodeAt(body.length - 1 - i) - 48) * (2 + (i % 8));
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
};

it('check digits: keys, CNPJ with and without letters, CPF', () => {
  expect([KEY, KEY.replace('35', '36')].map(isKey)).toEqual([true, false]);
  expect(['12ABC34501DE35', '12345678000195', '12ABC34501DE36', '00000000000000', '123'].map(isCnpj)).toEqual(
    [true, true, false, false, false],
  );
  expect(['52998224725', '52998224724', '11111111111'].map(isCpf)).toEqual([true, false, false]);
});

describe('an XML made to do harm', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY lol${i + 1} "${'&lol;'.repeat(10)}">`,
  ).join('')}]><lolz>&lol9;</lolz>`;
  const reader = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';

  it.for([
    ['billion laughs', laughs],
    ['a file of the server', reader],
    ['an address of the house', reader.replace('file:///etc/passwd', 'http://127.0.0.1:5432/')],
    ['elements without end', '<a>'.repeat(100_000)],
    ['elements one in the other', '<a>'.repeat(60) + '</a>'.repeat(60)],
    ['many elements', `<a>${'<b/>'.repeat(100_000)}</a>`],
    ['an attribute without end', `<a b="${'x'.repeat(900_000)}`],
    ['brackets', '<'.repeat(900_000)],
    ['spaces', `<a${' '.repeat(900_000)}`],
    ['comments', '<!--'.repeat(200_000)],
    ['comments that begin again', `<a>${'<!-- -->'.repeat(100_000)}<!--`],
    ['attributes', `<a ${'b="1" '.repeat(150_000)}`],
  ] as const)('%s is not read', ([, xml]) => {
    expect(leavesOf(xml)).toBeUndefined();
  });

  it('as deep as an invoice is, and deeper, is read', () => {
    expect(leavesOf(`${'<a>'.repeat(30)}x${'</a>'.repeat(30)}`)?.size).toBe(1);
  });

  it('an entity nobody defined stays as it is written', () => {
    expect(leavesOf('<a>&x; &#65; &amp;lt;</a>')?.get('a')).toBe('&x; &#65; &lt;');
  });
});
