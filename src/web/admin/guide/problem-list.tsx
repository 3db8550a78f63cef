import { IconAlertTriangle } from '@tabler/icons-react';
import type { GuideProblem } from '../shapes.ts';
import { useWords } from '../words.ts';
import '../../shared/notes.css';

interface Props {
  readonly problems: readonly GuideProblem[];
  readonly title: string;
  readonly words?: string | undefined;
  readonly onGo: (line: number) => void;
}

const MOST = 20;

/** What is wrong and what to write instead; choosing one leads to its line. */
export function ProblemList({ problems, title, words, onGo }: Props) {
  const { t } = useWords();
  return (
    <div className="note problem-list" data-tone="bad" role="status">
      <IconAlertTriangle size={20} aria-hidden />
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {words !== undefined && <p>{words}</p>}
        <ul>
          {problems.slice(0, MOST).map(({ line, key, message }) => (
            <li key={`${line} ${key} ${message}`}>
              <button type="button" onClick={() => onGo(line)}>
                {t('draft.line', { line })}
              </button>{' '}
              {message}
            </li>
          ))}
        </ul>
        {problems.length > MOST && <p>{t('plan.more', { count: problems.length - MOST })}</p>}
      </div>
    </div>
  );
}
