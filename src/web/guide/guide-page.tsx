import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Booklet } from './booklet.tsx';
import { GuideLayout } from './guide-layout.tsx';
import { guideQuery } from './queries.ts';
import { useGuideWords } from './use-words.ts';

/** The guide in force, or an edition of it. */
export function GuidePage() {
  const { edition } = useParams({ strict: false });
  const { language } = useGuideWords();
  const { data: guide } = useSuspenseQuery(guideQuery(edition, language));
  return (
    <GuideLayout>
      <Booklet guide={guide} />
    </GuideLayout>
  );
}
