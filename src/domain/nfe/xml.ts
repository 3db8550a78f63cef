/** Texts of the leaves of an XML document by their path of local names, `nfeProc/NFe/infNFe/ide/nNF`; attributes by `@`. */
export type Leaves = ReadonlyMap<string, string>;

const DEEPEST = 40;
const MOST_TAGS = 20_000;
const TAG =
  /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>/g;

/**
 * Reads an XML document as far as an invoice needs: elements, attributes, texts and the five entities of XML itself.
 * A document type declaration is refused, so nothing can be defined, expanded or fetched (XXE, billion laughs). Of
 * elements with the same path the first one counts.
 *
 * @returns undefined for what is no well-formed XML, has a DOCTYPE, or is too deep or too long
 */
export function leavesOf(xml: string): Leaves | undefined {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(xml)) return undefined;
  const leaves = new Map<string, string>();
  const path: string[] = [];
  let text = '';
  let tags = 0;
  let last = 0;
  for (const match of xml.matchAll(TAG)) {
    const between = xml.slice(last, match.index);
    if (between.includes('<')) return undefined;
    text += plain(between);
    last = match.index + match[0].length;
    const [, closes, name, attributes = '', isEmpty, raw] = match;
    if (raw !== undefined) text += raw;
    if (name === undefined) continue;
    if (++tags > MOST_TAGS || path.length > DEEPEST) return undefined;
    const local = name.split(':').at(-1) ?? '';
    if (closes === '/') {
      if (path.at(-1) !== local) return undefined;
      keep(leaves, path.join('/'), text);
      path.pop();
    } else {
      path.push(local);
      for (const [, key = '', one, other] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
        keep(leaves, `${path.join('/')}@${key}`, plain(one ?? other ?? ''));
      if (isEmpty === '/') path.pop();
    }
    text = '';
  }
  return path.length === 0 && tags > 0 && !xml.slice(last).includes('<') ? leaves : undefined;
}

function keep(leaves: Map<string, string>, path: string, text: string) {
  const value = text.trim();
  if (value !== '' && !leaves.has(path)) leaves.set(path, value);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string) =>
  text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => NAMED[name] ?? whole);
