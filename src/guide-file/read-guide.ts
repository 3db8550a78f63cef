import type { Guide } from '#/domain/guide/guide.ts';
import { contradictions } from './checks.ts';
import { readExamples, type Example } from './example.ts';
import { guideFile } from './file.ts';
import { guideOf } from './guide-of.ts';
import { findingsOf } from './issues.ts';
import { problemOf, type Finding, type Problem } from './problem.ts';
import { readSource, type Source } from './source.ts';

export interface GuideText {
  readonly guide: Guide;
  readonly examples: Example[];
  /** Line of a place in the file, to tell where an example fails. */
  readonly lineOf: Source['lineOf'];
}

/**
 * Reads a guide file. Either everything in it is right, or every problem found is told with its line and what to
 * write instead: first the YAML, then each part by itself, then what the parts say of each other.
 *
 * @param file name for the problems, as the reader knows it
 */
export function readGuide(text: string, file: string): GuideText | { problems: Problem[] } {
  const source = readSource(text, file);
  if (source.problems.length > 0) return { problems: [...source.problems] };
  const told = (findings: Finding[]) => ({
    problems: findings
      .map((finding) => problemOf(finding, file, source.lineOf))
      .toSorted((a, b) => a.line - b.line),
  });
  const parts = guideFile.safeParse(source.content, { reportInput: true });
  if (!parts.success) return told(findingsOf(parts.error));
  const found = contradictions(parts.data);
  if (found.length > 0) return told(found);
  const guide = guideOf(parts.data);
  const { examples, findings } = readExamples(guide, parts.data.examples);
  return findings.length > 0 ? told(findings) : { guide, examples, lineOf: source.lineOf };
}
