import { isCnpj, isCpf, isKey } from './digits.ts';
import type { Invoice } from './invoice.ts';
import { leavesOf, type Leaves } from './xml.ts';

/**
 * What an NF-e or NFC-e says of itself, from the XML as sent (`NFe`, `enviNFe`) or as answered (`nfeProc`, a protocol,
 * a return of the tax authority); undefined for any other text.
 *
 * @source TTL-054; Manual de Orientação do Contribuinte of the NF-e, layout 4.00
 */
export function invoiceOf(xml: string): Invoice | undefined {
  const leaves = leavesOf(xml);
  if (!leaves) return undefined;
  const key = (
    ends(leaves, 'infNFe@Id') ??
    ends(leaves, 'infProt/chNFe') ??
    ends(leaves, 'chNFe') ??
    ''
  ).replace(/^NFe/, '');
  if (!/^[0-9A-Z]{44}$/.test(key)) return undefined;
  const issuerId = ends(leaves, 'emit/CNPJ') ?? ends(leaves, 'emit/CPF') ?? key.slice(6, 20);
  const code = ends(leaves, 'infProt/cStat') ?? ends(leaves, 'cStat');
  const environment = ends(leaves, 'ide/tpAmb') ?? ends(leaves, 'tpAmb');
  return {
    key,
    isKeyRight: isKey(key),
    number: ends(leaves, 'ide/nNF') ?? String(Number(key.slice(25, 34))),
    series: ends(leaves, 'ide/serie') ?? String(Number(key.slice(22, 25))),
    issuedAt: ends(leaves, 'ide/dhEmi') ?? ends(leaves, 'ide/dEmi') ?? '',
    issuer: (ends(leaves, 'emit/xNome') ?? '').slice(0, 200),
    issuerId,
    isIssuerIdRight: isCnpj(issuerId) || isCpf(issuerId),
    environment: environment === '1' ? 'production' : environment === '2' ? 'test' : '',
    answer: code
      ? {
          code: code.slice(0, 10),
          reason: (ends(leaves, 'infProt/xMotivo') ?? ends(leaves, 'xMotivo') ?? '').slice(0, 300),
        }
      : null,
  };
}

/** The first leaf whose path ends so. */
function ends(leaves: Leaves, tail: string): string | undefined {
  for (const [path, text] of leaves) if (path === tail || path.endsWith(`/${tail}`)) return text;
  return undefined;
}
