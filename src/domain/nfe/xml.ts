/** Texts of the leaves of an XML document by their path of local names, `nfeProc/NFe/infNFe/ide/nNF`; attributes by `@`. */
export type Leaves = ReadonlyMap<string, string>;

const DEEPEST = 40;
const MOST_TAGS = 20_000;
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** What stands between these is no element; each is looked for once, so that an open one costs nothing twice. */
const PASSED = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/**
 * Reads an XML document as far as an invoice needs: elements, attributes, texts and the five entities of XML itself.
 * A document type declaration is refused, so nothing can be defined, expanded or fetched (XXE, billion laughs). Of
 * elements with the same path the first one counts.
 *
 * @returns undefined for what is no well-formed XML, has a DOCTYPE, or is too deep or too long
 */
export function leavesOf(xml: string): Leaves | undefined {
  const leaves = new Map<string, string>();
  const path: string[] = [];
  let text = '';
  let tags = 0;
  let at = 0;
  for (let next = xml.indexOf('<'); next >= 0; next = xml.indexOf('<', at)) {
    text += plain(xml.slice(at, next));
    const passed = PASSED.find(([begins]) => xml.startsWith(begins, next));
    if (passed) {
      const [begins, ends] = passed;
      const end = xml.indexOf(ends, next + begins.length);
      if (end < 0) return undefined;
      if (begins === '<![CDATA[') text += xml.slice(next + begins.length, end);
      at = end + ends.length;
      continue;
    }
    TAG.lastIndex = next;
    const [whole, closes, name, attributes = '', isEmpty] = TAG.exec(xml) ?? [];
    if (whole === undefined || name === undefined || ++tags > MOST_TAGS || path.length > DEEPEST)
      return undefined;
    at = next + whole.length;
    const local = name.split(':').at(-1) ?? '';
    if (closes === '/') {
      if (path.at(-1) !== local) return undefined;
      keep(leaves, path.join('/'), text);
      path.pop();
    } else {
      path.push(local);
      for (const [, key = '', one, other] of attributes.matchAll(ATTRIBUTE))
        keep(leaves, `${path.join('/')}@${key}`, plain(one ?? other ?? ''));
      if (isEmpty === '/') path.pop();
    }
    text = '';
  }
  return path.length === 0 && tags > 0 ? leaves : undefined;
}

function keep(leaves: Map<string, string>, path: string, text: string) {
  const value = text.trim();
  if (value !== '' && !leaves.has(path)) leaves.set(path, value);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const plain = (text: string) =>
  text.replaceAll(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => NAMED[name] ?? whole);
