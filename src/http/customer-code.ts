import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { Failure } from '#/app/failure.ts';
import type { Site } from '#/app/site.ts';
import { customerCode } from '#/db/registry-list.ts';
import { workAsAnybody } from '#/db/work.ts';
import { maskedName, oldCodeKey } from '#/domain/registry/customer-code.ts';
import { readTaxId } from '#/domain/registry/tax-id.ts';
import { codeAnswer, codeBody } from './shapes/customers.ts';

/** Enough for somebody who mistypes, too few to try numbers out (choice B-33). */
const config = { rateLimit: { max: 10, timeWindow: '1 minute' } };

/** Anybody who knows a CNPJ, a CPF or a former code asks for the code of today, and learns no more (PRO-091, PRO-092). */
export const customerCodeRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/customer-code',
      { schema: { tags: ['site'], body: codeBody, response: { 200: codeAnswer } }, config },
      async (request) => {
        const { sought } = request.body;
        const found = await workAsAnybody(site.pool, site.now(), (tx) =>
          customerCode(tx, readTaxId(sought)?.text, oldCodeKey(sought)),
        );
        if (!found) throw new Failure('company/unknown');
        return { code: found.code, name: maskedName(found.name) };
      },
    );
  };
