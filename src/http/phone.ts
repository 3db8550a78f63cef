import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answerCall } from '#/app/phone.ts';
import { audited } from '#/app/audited.ts';
import { checkPin } from '#/app/phone-pin.ts';
import type { Site } from '#/app/site.ts';
import { workByToken } from './bearer.ts';
import { locale } from './context.ts';
import * as shapes from './shapes/phone.ts';
import { viewCall } from './views/phone.ts';

const tags = ['systems'];
/** Calls of a busy morning; a machine that guesses PINs is stopped by the CPF long before. */
const config = { rateLimit: { max: 300, timeWindow: '1 minute' } };

/** What the vendor's telephone exchange asks, with a token of the API: who calls, and where the call goes. */
export const phoneRoutes =
  (site: Site): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/phone/identify',
      { schema: { tags, body: shapes.callBody, response: { 200: shapes.callAnswer } }, config },
      async (request) => {
        const { cpf, pin, ...asked } = request.body;
        // Who asks is looked at before a PIN is, which costs time and memory, and outside of any transaction.
        const hasPin = await workByToken(
          site,
          request,
          'phone',
          async ({ guides }) => guides.current.guide.phone?.pin === true,
        );
        const known =
          hasPin && cpf !== undefined && pin !== undefined ? await checkPin(site, cpf, pin) : undefined;
        return await workByToken(site, request, 'phone', async (visit) => {
          const answer = viewCall(
            visit.guides.current.guide,
            await answerCall(visit, asked, known),
            visit.now,
            locale(request),
          );
          if (typeof known === 'object')
            await audited({ ...visit, token: visit.bearer.name, address: request.ip }, 'phone_identified', {
              kind: 'person',
              id: known.person,
            });
          return answer;
        });
      },
    );
  };
