import { z } from 'zod';
import { PROVIDER_FAULTS } from '#/app/provider-trial.ts';
import { session } from './session.ts';

const name = z.string().trim().min(1).max(60);

/** What somebody typed, to be told by what addresses of its domain enter. */
export const entryAddress = z.object({ email: z.string().trim().max(254) });
export const entryProviders = z.array(z.object({ id: z.uuid(), name: z.string() }));

/** A path of ours, and of nobody else's: two slashes at its beginning would be another site. */
const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\s\\]*$/);
export const settingOut = z.object({ returnTo: ownPath.catch('/') });
export const door = z.object({ location: z.string() });

export const comingBack = z.object({ provider: z.uuid(), query: z.string().max(4_000) });
export const cameBack = z.object({ session, returnTo: z.string() });

const issuer = z.string().trim().max(300);
export const trial = z.object({ issuer });
export const trialOutcome = z.object({ faults: z.array(z.enum(PROVIDER_FAULTS)) });

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/);
const kept = {
  name,
  clientId: z.string().trim().min(1).max(300),
  domains: z.array(domain).min(1).max(20),
  allowsPassword: z.boolean(),
  /** Addresses of its domains are its own, also where it does not say that it verified them. */
  ownsDomains: z.boolean().default(false),
};

export const newProvider = z.object({
  ...kept,
  /** Drawn by the page, which shows the address of return before there is anything to keep. */
  id: z.uuid(),
  issuer: issuer.regex(/^https?:\/\/[^\s?#]+$/),
  secret: z.string().max(500),
  /** Customer code; empty for the vendor's own people. */
  company: z.string().trim().max(20),
});
/** The secret stays where it is empty. */
export const changedProvider = z.object({ ...kept, secret: z.string().max(500) });

export const providers = z.object({
  /** Where a provider sends people back: this, and the provider's id. */
  returnTo: z.string(),
  providers: z.array(
    z.object({
      ...kept,
      id: z.uuid(),
      issuer: z.string(),
      company: z.object({ code: z.string(), name: z.string() }).nullable(),
    }),
  ),
});
