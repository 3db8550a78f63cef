import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { siteQuery } from './queries.ts';

/** What the tab and a screen reader say of the page. */
export function usePageTitle(title: string) {
  const { data: site } = useSuspenseQuery(siteQuery);
  useEffect(() => {
    document.title = `${title} · ${site.vendor.name}`;
  }, [title, site.vendor.name]);
}
