import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { changeRoles, permissions, type Permissions } from '#/app/roles.ts';
import { changeAgent, enterAgent, inviteAgain, letAgentGo, takeAgentBack } from '#/app/agents.ts';
import type { Site } from '#/app/site.ts';
import { powersOf, powersWithReasons } from '#/domain/people/powers.ts';
import { leads, ROLES } from '#/domain/people/rights.ts';
import type { Guide } from '#/domain/guide/guide.ts';
import type { Locale } from '#/text/locale.ts';
import { roleWords } from '#/text/people/role-words.ts';
import { locale, work } from './context.ts';
import {
  agentActive,
  agentBody,
  agentChange,
  agentGone,
  permissionsView,
  rolesBody,
} from './shapes/permissions.ts';

const tags = ['people'];
const params = z.object({ id: z.uuid() });

/** Who can do what and why; roles given and taken. */
export const permissionRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/permissions', { schema: { tags, response: { 200: permissionsView } } }, (request) =>
      work(site, request, 'desk', async (visit) =>
        view(await permissions(visit), visit.guides.current.guide, locale(request)),
      ),
    );

    app.put(
      '/people/:id/roles',
      {
        schema: {
          tags,
          params,
          body: rolesBody,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => changeRoles(visit, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    app.post(
      '/people',
      { schema: { tags, body: agentBody, response: { 201: z.object({ id: z.uuid() }) } } },
      async (request, reply) => {
        const id = await work(site, request, 'desk', (visit) => enterAgent(visit, request.body));
        return reply.code(201).send({ id });
      },
    );

    app.put(
      '/people/:id',
      { schema: { tags, params, body: agentChange, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => changeAgent(visit, request.params.id, request.body));
        return reply.code(204).send(null);
      },
    );

    app.put(
      '/people/:id/active',
      { schema: { tags, params, body: agentActive, response: { 200: agentGone } } },
      (request) =>
        work(site, request, 'desk', async (visit) => {
          const { id } = request.params;
          if (!request.body.active) return { returned: await letAgentGo(visit, id) };
          await takeAgentBack(visit, id);
          return { returned: 0 };
        }),
    );

    app.post(
      '/people/:id/invitation',
      { schema: { tags, params, response: { 204: z.null() } } },
      async (request, reply) => {
        await work(site, request, 'desk', (visit) => inviteAgain(visit, request.params.id));
        return reply.code(204).send(null);
      },
    );
  };

function view(
  { people, gone, units, mayChange }: Permissions,
  guide: Guide,
  language: Locale,
): z.infer<typeof permissionsView> {
  const words = roleWords(language);
  const { teams } = guide;
  const powers = powersOf(guide);
  const teamLabel = (team: string | undefined) => teams.find(({ id }) => id === team)?.label ?? null;
  return {
    roles: ROLES.map((id) => ({ id, label: words.roles[id] })),
    rights: powers.map(({ power, roles, team }) => ({
      id: power,
      label: words.rights[power],
      roles: [...roles],
      team: teamLabel(team),
    })),
    people: people.map(({ roles, tokens, ...person }) => ({
      ...person,
      roles: [...roles],
      tokens: [...tokens],
      may: powersWithReasons(powers, { roles, team: person.team }).map(({ power, by, byTeam }) => ({
        right: power,
        by,
        team: byTeam ? teamLabel(person.team) : null,
      })),
    })),
    gone: [...gone],
    teams: teams.map(({ id, label, kind }) => {
      const members = people.filter(({ team }) => team === id);
      const supervisors = members.filter(({ roles }) => leads(roles)).map(({ name }) => name);
      return { id, label, kind: words.teams[kind], supervisors, people: members.length };
    }),
    units: [...units],
    mayChange,
  };
}
