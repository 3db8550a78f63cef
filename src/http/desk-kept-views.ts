import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { audited } from '#/app/audited.ts';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import type { PersonalVisit } from '#/app/visit.ts';
import { countLists } from '#/db/desk-lists.ts';
import { keptViews as viewsKept, removeView, storeView, type ListedView } from '#/db/desk-views.ts';
import { work } from './context.ts';
import { deskListOf } from './desk-filter.ts';
import { counted } from './desk-lists.ts';
import { keptViewBody, keptViews, removalBody } from './shapes/desk-lists.ts';

const tags = ['desk'];
const response = { 200: keptViews };

/** Views somebody keeps, for herself, her team or everybody, with how many tickets each holds. */
export const keptViewRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/kept-views', { schema: { tags, response } }, (request) => work(site, request, 'desk', listed));

    app.post('/kept-views', { schema: { tags, body: keptViewBody, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const { view: base, filter, sort, shared, ...named } = request.body;
        const { id: me, team } = visit.person;
        const kept = {
          ...named,
          base,
          filter: given(filter),
          sort: sort ?? '',
          // Who is of no team shares with nobody by sharing with it.
          shared: shared === 'team' && team === '' ? ('own' as const) : shared,
        };
        if (!(await storeView(visit.tx, kept, { me, team, at: visit.now })))
          throw new Failure('view/not-yours');
        const subject = { kind: 'view', id: kept.id, label: kept.name } as const;
        if (kept.shared !== 'own') await audited(visit, 'view_shared', subject, { shared: kept.shared });
        return await listed(visit);
      }),
    );

    app.post('/kept-views/removal', { schema: { tags, body: removalBody, response } }, (request) =>
      work(site, request, 'desk', async (visit) => {
        const { id } = request.body;
        const removed = await removeView(visit.tx, id, visit.person.id);
        if (!removed) throw new Failure('view/not-yours');
        const { name: label, shared } = removed;
        if (shared !== 'own') await audited(visit, 'view_removed', { kind: 'view', id, label }, { shared });
        return await listed(visit);
      }),
    );
  };

/** The views a reader has, each counted as she would see it. */
async function listed(visit: PersonalVisit) {
  const views = (await viewsKept(visit.tx, visit.person.id)).map(stored);
  const lists = views.map(({ view, filter, sort }) => deskListOf(visit, { ...filter, view, sort }));
  const counts = await countLists(visit.tx, lists, { me: visit.person.id, now: visit.now });
  return views.map((view, i) => ({ ...view, ...counted(counts[i]) }));
}

/** What was kept is what the shape let in then; what it no longer knows is left out. */
function stored({ base, filter, sort, ...rest }: ListedView) {
  const { shape } = keptViewBody;
  const known = shape.filter.safeParse(filter);
  return {
    ...rest,
    view: shape.view.catch('queue').parse(base),
    filter: known.success ? known.data : {},
    sort: shape.sort.catch(null).parse(sort === '' ? null : sort),
  };
}

const given = (filter: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(filter).filter(
      (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
    ),
  );
