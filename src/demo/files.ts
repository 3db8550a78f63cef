import { crc32, deflateSync } from 'node:zlib';

type Named = readonly [name: string, content: Buffer];

const KEY = '35260212345678000195550010000101251000101255';

/** An invoice that the tax authority refused, as its XML comes back. */
export function anInvoice(): Named {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<nfeProc xmlns="http://www.portalfiscal.inf.br/nfe" versao="4.00"><NFe><infNFe Id="NFe${KEY}" versao="4.00">
<ide><cUF>35</cUF><natOp>Venda</natOp><mod>55</mod><serie>1</serie><nNF>10125</nNF><dhEmi>2026-02-27T16:40:00-03:00</dhEmi><tpAmb>1</tpAmb></ide>
<emit><CNPJ>12345678000195</CNPJ><xNome>Lojas Boa Vista Ltda</xNome></emit></infNFe></NFe>
<protNFe versao="4.00"><infProt><tpAmb>1</tpAmb><chNFe>${KEY}</chNFe><cStat>327</cStat><xMotivo>Rejeicao: CFOP invalido para Nota Fiscal</xMotivo></infProt></protNFe></nfeProc>
`;
  return ['nfe-10125.xml', Buffer.from(xml)];
}

const WIDTH = 320;
const HEIGHT = 96;

/** A picture of a message on a screen: a bar, a window, a few lines. */
export function aPicture(): Named {
  const row = (y: number) => {
    const grey = Uint8Array.from({ length: WIDTH + 1 }, (_, x) =>
      x === 0 ? 0 : y < 16 ? 70 : y % 20 > 15 && x > 24 && x < 240 - (y % 3) * 40 ? 120 : 240,
    );
    return Buffer.from(grey);
  };
  const pixels = deflateSync(Buffer.concat(Array.from({ length: HEIGHT }, (_, y) => row(y))));
  const size = Buffer.alloc(13);
  size.writeUInt32BE(WIDTH, 0);
  size.writeUInt32BE(HEIGHT, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const png = [chunk('IHDR', size), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return ['rejeicao.png', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...png])];
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
