import { useRef } from 'react';
import type { GuideProblem } from '../shapes.ts';
import { useWords } from '../words.ts';
import { ProblemList } from './problem-list.tsx';
import './editor.css';

interface Props {
  readonly text: string;
  readonly labelledBy: string;
  readonly problems?: readonly GuideProblem[];
  /** What the list of problems is called. */
  readonly problemsTitle?: string;
  readonly problemsWords?: string;
  /** Without it the text can only be read. */
  readonly onChange?: (text: string) => void;
}

const LINE_PX = 20;

/** A text with numbered lines; each problem marks its line, and says there and in a list what to write instead. */
export function Editor({
  text,
  labelledBy,
  problems = [],
  problemsTitle = '',
  problemsWords,
  onChange,
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const lines = text.split('\n').length;
  const marked = new Map(problems.map(({ line, message }) => [line, message]));
  const goTo = (line: number) => {
    const begins = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0);
    const ends = text.indexOf('\n', begins);
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(begins, ends === -1 ? text.length : ends);
    frame.current?.scrollTo({ top: Math.max(0, (line - 5) * LINE_PX) });
  };
  return (
    <div className="editor">
      {problems.length > 0 && (
        <ProblemList problems={problems} title={problemsTitle} words={problemsWords} onGo={goTo} />
      )}
      <div className="editor-frame" ref={frame} tabIndex={-1}>
        <div className="editor-lines" aria-hidden="true">
          {Array.from({ length: lines }, (_, i) => (
            <span key={i} data-wrong={marked.has(i + 1)} title={marked.get(i + 1)}>
              {i + 1}
            </span>
          ))}
        </div>
        <textarea
          ref={area}
          value={text}
          rows={lines}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-labelledby={labelledBy}
          aria-invalid={problems.length > 0}
          readOnly={onChange === undefined}
          onChange={({ target }) => onChange?.(target.value)}
        />
        <Marks problems={problems} />
      </div>
    </div>
  );
}

/** What is wrong, at the end of its own line. */
function Marks({ problems }: { problems: readonly GuideProblem[] }) {
  const { t } = useWords();
  return (
    <div className="editor-marks" aria-hidden="true">
      {problems.map(({ line, message, key }) => (
        <span key={`${line} ${key}`} style={{ top: 8 + (line - 1) * LINE_PX }} title={message}>
          {t('draft.line', { line })}
        </span>
      ))}
    </div>
  );
}
