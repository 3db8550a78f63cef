/**
 * Who may import whom. An arrow of ARCHITECTURE.md is a line here; the linter holds it.
 *
 * domain ← db ← app ← { http, jobs }   domain ← channels ← jobs   domain ← export ← http   web: types and text only
 */

interface Fence {
  /** Folders of src/ it may import, besides itself. */
  readonly sees: readonly string[];
  /** Folders of which it may import types only. */
  readonly seesTypesOf?: readonly string[];
  /** Bare imports: any, none, or none of Node's own (what runs in a browser). */
  readonly packages: 'any' | 'none' | 'browser';
}

export const fences: Readonly<Record<string, Fence>> = {
  domain: { sees: [], packages: 'none' },
  'guide-file': { sees: ['domain'], packages: 'any' },
  text: { sees: ['domain'], packages: 'browser' },
  db: { sees: ['domain'], packages: 'any' },
  app: { sees: ['domain', 'db', 'guide-file'], packages: 'any' },
  channels: { sees: ['domain'], packages: 'any' },
  export: { sees: ['domain'], packages: 'any' },
  jobs: { sees: ['domain', 'db', 'app', 'channels', 'guide-file', 'text'], packages: 'any' },
  http: { sees: ['domain', 'db', 'app', 'export', 'guide-file', 'text'], packages: 'any' },
  cli: { sees: ['domain', 'db', 'app', 'guide-file', 'text'], packages: 'any' },
  demo: { sees: ['domain', 'db', 'app', 'guide-file', 'text'], packages: 'any' },
  web: { sees: ['text'], seesTypesOf: ['domain', 'http'], packages: 'browser' },
};

interface Pattern {
  readonly regex: string;
  readonly message: string;
  readonly allowTypeImports?: boolean;
}

/** The linter's patterns of one folder. Its expressions know no look-ahead, so what is forbidden is listed. */
export function forbiddenImports(folder: string): Pattern[] {
  const fence = fences[folder];
  if (!fence) throw new Error(`no fence for src/${folder}`);
  const { sees, seesTypesOf = [], packages } = fence;
  const others = Object.keys(fences).filter((other) => other !== folder && !sees.includes(other));
  const hidden = others.filter((other) => !seesTypesOf.includes(other));
  const message = `src/${folder} sees only: ${[folder, ...sees, ...seesTypesOf.map((name) => `types of ${name}`)].join(', ')}`;
  return [
    { regex: `^#/(${hidden.join('|')})/`, message },
    { regex: '^#/[^/]+$', message: `${message}; not the files that wire the whole` },
    { regex: `^(\\.\\./)+(src/)?(${Object.keys(fences).join('|')})/`, message: 'across folders by #/ only' },
    ...seesTypesOf.map((name) => ({ regex: `^#/${name}/`, message, allowTypeImports: true })),
    ...(packages === 'none'
      ? [{ regex: '^[^.#]', message: `src/${folder} uses no package and nothing of Node` }]
      : []),
    ...(packages === 'browser' ? [{ regex: '^node:', message: `src/${folder} runs in a browser` }] : []),
  ];
}
