interface Named {
  readonly id: string;
  readonly name: string;
}

const LETTER = /[\p{L}\p{N}]/u;

/**
 * Who is called by name in a text: `@Marina Prado`. A longer name is heard before a shorter one it begins with; an
 * address such as joao@padaria.example calls nobody.
 *
 * @returns ids, each once
 */
export function mentionsIn(text: string, people: readonly Named[]): string[] {
  const lower = text.toLowerCase();
  const longest = people.toSorted((one, other) => other.name.length - one.name.length);
  const called = new Set<string>();
  for (let at = lower.indexOf('@'); at >= 0; at = lower.indexOf('@', at + 1)) {
    if (LETTER.test(lower[at - 1] ?? '')) continue;
    const said = lower.slice(at + 1);
    const whom = longest.find(
      ({ name }) => said.startsWith(name.toLowerCase()) && !LETTER.test(said[name.length] ?? ''),
    );
    if (whom) called.add(whom.id);
  }
  return [...called];
}
