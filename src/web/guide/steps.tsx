import {
  IconBulb,
  IconMail,
  IconMessages,
  IconPhone,
  IconScale,
  IconTicket,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { GuideBlock } from '../shared/shapes.ts';
import { Markdown } from './markdown.tsx';

type Step = Extract<GuideBlock, { kind: 'steps' }>['items'][number];

const PICTURES: Readonly<Record<NonNullable<Step['picture']>, Icon>> = {
  phone: IconPhone,
  ticket: IconTicket,
  mail: IconMail,
  conversation: IconMessages,
  classification: IconScale,
  person: IconUser,
  solution: IconBulb,
};

/** Steps in their order, each with its picture (PRN-022). */
export const Steps = ({ steps }: { readonly steps: readonly Step[] }) => (
  <ol className="steps">
    {steps.map(({ title, html, picture }, i) => {
      const Picture = picture === null ? undefined : PICTURES[picture];
      return (
        <li key={title}>
          <span className="step-picture" aria-hidden="true">
            {Picture ? <Picture size={32} stroke={1.5} /> : i + 1}
          </span>
          <div>
            <p className="step-title">
              {i + 1}. {title}
            </p>
            <Markdown html={html} />
          </div>
        </li>
      );
    })}
  </ol>
);
