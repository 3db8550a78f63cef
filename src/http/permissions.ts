import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeRoles, permissions, type Permissions } from '#/app/roles.ts';
import type { Site } from '#/app/site.ts';
import { ALL_RIGHTS, RIGHTS, ROLES, rolesFor } from '#/domain/people/rights.ts';
import type { Locale } from '#/text/locale.ts';
import { roleWords } from '#/text/people/role-words.ts';
import { locale, work } from './context.ts';
import { permissionsView, rolesBody } from './shapes/permissions.ts';

const tags = ['people'];

/** Who can do what and why; roles given and taken. */
export const permissionRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/permissions', { schema: { tags, response: { 200: permissionsView } } }, (request) =>
      work(site, request, 'desk', async (visit) => view(await permissions(visit), locale(request))),
    );

    app.put(
      '/people/:id/roles',
      {
        schema: {
          tags,
          params: z.object({ id: z.uuid() }),
          body: rolesBody,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => changeRoles(visit, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );
  };

function view({ people, units, mayChange }: Permissions, language: Locale): z.infer<typeof permissionsView> {
  const words = roleWords(language);
  return {
    roles: ROLES.map((id) => ({ id, label: words.roles[id] })),
    rights: ALL_RIGHTS.map((id) => ({ id, label: words.rights[id], roles: [...RIGHTS[id]] })),
    people: people.map(({ id, name, title, roles, unit }) => ({
      id,
      name,
      title,
      roles: [...roles],
      unit,
      may: ALL_RIGHTS.map((right) => ({ right, by: rolesFor(right, roles) })).filter(
        ({ by }) => by.length > 0,
      ),
    })),
    units: [...units],
    mayChange,
  };
}
