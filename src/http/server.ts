import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type pg from 'pg';
import type { DemoSignIn } from '#/app/demo-sign-in.ts';
import { relyingParty } from '#/app/challenge.ts';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import type { Broadcast } from './broadcast.ts';
import { accountRoutes } from './account.ts';
import { areaRoutes } from './areas.ts';
import { articleRoutes } from './articles.ts';
import { apiTokenRoutes } from './api-tokens.ts';
import { attachmentRoutes } from './attachments.ts';
import { calendarExceptionRoutes } from './calendar-exceptions.ts';
import { customerCodeRoutes } from './customer-code.ts';
import { customerExportRoutes } from './customer-exports.ts';
import { customerRoutes } from './customers.ts';
import { deskCompanyRoutes } from './desk-companies.ts';
import { agendaRoutes } from './agenda.ts';
import { communityRoutes } from './community.ts';
import { skillRoutes } from './skills.ts';
import { actsRoutes } from './desk-acts.ts';
import { deskExportRoutes } from './desk-exports.ts';
import { keptViewRoutes } from './desk-kept-views.ts';
import { deskListRoutes } from './desk-lists.ts';
import { deskRoutes } from './desk.ts';
import { deskOpeningRoutes } from './desk-opening.ts';
import { deskEntryRoutes } from './desk-entry.ts';
import { deskGateRoutes } from './desk-gate.ts';
import { deskGuideRoutes } from './desk-guide.ts';
import { devRoutes, type DevTools } from './dev.ts';
import { entryRoutes } from './entry.ts';
import { entitlementRoutes } from './entitlement.ts';
import { guardAnswers } from './headers.ts';
import { guideFeedRoutes, guideRoutes } from './guide.ts';
import { healthRoutes } from './health.ts';
import { linkRoutes } from './links.ts';
import { liveRoutes } from './live.ts';
import { auditRoutes } from './audit.ts';
import { macroRoutes } from './macros.ts';
import { permissionRoutes } from './permissions.ts';
import { storable } from './plain-values.ts';
import { ownCompanyRoutes } from './own-company.ts';
import { registrationRoutes } from './registration.ts';
import { heldMailRoutes } from './held-mails.ts';
import { phoneRoutes } from './phone.ts';
import { ownPrivacyRoutes } from './own-privacy.ts';
import { privacyRoutes } from './privacy.ts';
import { profileRoutes } from './profile.ts';
import { portalExportRoutes } from './portal-exports.ts';
import { openingRoutes } from './opening.ts';
import { portalListRoutes } from './portal-lists.ts';
import { portalRoutes } from './portal.ts';
import { passkeyRoutes } from './passkeys.ts';
import { proofRoutes } from './proof.ts';
import { ownTaskRoutes } from './own-tasks.ts';
import { providerEntryRoutes } from './provider-entry.ts';
import { providerRoutes } from './providers.ts';
import { presenceRoutes } from './presence.ts';
import { problemHandler } from './problem.ts';
import { reportRoutes } from './reports.ts';
import { replayRoutes } from './replay.ts';
import { sessionRoutes } from './session.ts';
import { siteRoutes } from './site.ts';
import { taskRoutes } from './tasks.ts';
import { serveWeb } from './web.ts';
import { whatIfRoutes } from './what-if.ts';

export interface HttpParts {
  readonly site: Site;
  readonly owner: pg.Pool;
  readonly broadcast: Broadcast;
  readonly demo: readonly DemoSignIn[];
  readonly manualClock: boolean;
  readonly dev: DevTools | undefined;
  /** Where people reach the house, without a slash at its end; known when it listens. */
  readonly address: () => string;
  /** Cookies only over TLS. */
  readonly secure: boolean;
  /** Signs what must not be forged. */
  readonly secret: string;
  /** Addresses of proxies whose word of a caller's address is believed; none when absent. */
  readonly trustProxy?: string | undefined;
  /** Folder of the built web; undefined serves the API alone. */
  readonly web: string | undefined;
  readonly logger: FastifyBaseLogger | undefined;
}

const BODY_BYTES = 256 * 1024;

/** Everything that answers over HTTP, wired by hand; not yet listening. */
export async function buildHttp(parts: HttpParts): Promise<FastifyInstance> {
  const { site, owner, broadcast, demo, manualClock, dev, secure, secret, web, logger } = parts;
  const app = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    trustProxy: parts.trustProxy ?? false,
    frameworkErrors: problemHandler(site),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(problemHandler(site));
  await app.register(cookie);
  await app.register(rateLimit, { global: false, hook: 'preHandler', errorResponseBuilder: tooMany });
  await app.register(swagger, { openapi, transform: jsonSchemaTransform });
  guardAnswers(app, secure);
  app.addHook('preValidation', storable);
  await serveWeb(app, web);
  await app.register(healthRoutes(owner, site.pool));
  await app.register(guideFeedRoutes(site));
  await app.register(
    async (api) => {
      await api.register(siteRoutes(site, demo, manualClock));
      await api.register(guideRoutes(site));
      await api.register(customerCodeRoutes(site));
      await api.register(sessionRoutes(site, secure));
      await api.register(entryRoutes(site));
      await api.register(accountRoutes(site));
      await api.register(profileRoutes(site));
      await api.register(ownPrivacyRoutes(site));
      await api.register(phoneRoutes(site));
      await api.register(providerEntryRoutes(site, secure, parts.address));
      await api.register(passkeyRoutes(site, secure, () => relyingParty(parts.address())));
      await api.register(proofRoutes(site, () => relyingParty(parts.address())));
      await api.register(entitlementRoutes(site, secret));
      await api.register(liveRoutes(site, broadcast));
      await api.register(portalListRoutes(site), { prefix: '/portal' });
      await api.register(portalExportRoutes(site), { prefix: '/portal' });
      await api.register(portalRoutes(site), { prefix: '/portal' });
      await api.register(openingRoutes(site), { prefix: '/portal' });
      await api.register(ownCompanyRoutes(site), { prefix: '/portal' });
      await api.register(attachmentRoutes(site, 'portal'), { prefix: '/portal' });
      await api.register(linkRoutes(site), { prefix: '/links' });
      await api.register(deskListRoutes(site), { prefix: '/desk' });
      await api.register(keptViewRoutes(site), { prefix: '/desk' });
      await api.register(deskExportRoutes(site), { prefix: '/desk' });
      await api.register(actsRoutes(site), { prefix: '/desk' });
      await api.register(deskRoutes(site), { prefix: '/desk' });
      await api.register(presenceRoutes(site), { prefix: '/desk' });
      await api.register(macroRoutes(site), { prefix: '/desk' });
      await api.register(attachmentRoutes(site, 'desk'), { prefix: '/desk' });
      await api.register(deskOpeningRoutes(site), { prefix: '/desk' });
      await api.register(skillRoutes(site), { prefix: '/desk' });
      await api.register(agendaRoutes(site), { prefix: '/desk' });
      await api.register(communityRoutes(site), { prefix: '/desk' });
      await api.register(deskCompanyRoutes(site), { prefix: '/desk' });
      await api.register(deskEntryRoutes(site), { prefix: '/desk' });
      await api.register(apiTokenRoutes(site), { prefix: '/desk' });
      await api.register(deskGateRoutes(site), { prefix: '/desk' });
      await api.register(customerRoutes(site), { prefix: '/desk' });
      await api.register(registrationRoutes(site), { prefix: '/desk' });
      await api.register(heldMailRoutes(site), { prefix: '/desk' });
      await api.register(customerExportRoutes(site), { prefix: '/desk' });
      await api.register(deskGuideRoutes(site), { prefix: '/desk/guide' });
      await api.register(replayRoutes(site), { prefix: '/desk/guide' });
      await api.register(calendarExceptionRoutes(site), { prefix: '/desk/guide' });
      await api.register(reportRoutes(site), { prefix: '/desk/reports' });
      await api.register(auditRoutes(site), { prefix: '/desk' });
      await api.register(privacyRoutes(site), { prefix: '/desk/privacy' });
      await api.register(permissionRoutes(site), { prefix: '/desk' });
      await api.register(providerRoutes(site, parts.address), { prefix: '/desk' });
      await api.register(taskRoutes(site), { prefix: '/desk' });
      await api.register(articleRoutes(site), { prefix: '/desk' });
      await api.register(areaRoutes(site), { prefix: '/desk' });
      await api.register(ownTaskRoutes(site), { prefix: '/desk' });
      await api.register(whatIfRoutes(site), { prefix: '/desk' });
      api.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
    },
    { prefix: '/api/v1' },
  );
  if (dev) await app.register(devRoutes(dev));
  await app.ready();
  return app;
}

const tooMany = () => new Failure('session/too-many-tries');

const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Guichê',
    version: '1',
    description: 'Errors are RFC 9457 problems: `type` is a stable code, `detail` is for people.',
  },
} as const;
