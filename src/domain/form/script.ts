import type { Script } from '#/domain/guide/form.ts';

/** What she wrote herself: the questions of a script that stand there anyhow are not a description (TRG-193). */
export function ownWords(description: string, scripts: readonly Script[]): string {
  const lines = scripts
    .flatMap(({ text }) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .toSorted((a, b) => b.length - a.length);
  return description
    .split('\n')
    .map((line) => {
      const asked = lines.find((question) => line.trim().startsWith(question));
      return asked === undefined ? line.trim() : line.trim().slice(asked.length).trim();
    })
    .filter((line) => line !== '')
    .join(' ');
}

/** The subject with the prefix its kind bears, once (CON-016). */
export function withPrefix(subject: string, prefix: string | undefined): string {
  if (!prefix || subject.trimStart().toLowerCase().startsWith(prefix.toLowerCase())) return subject;
  return `${prefix} ${subject}`;
}
