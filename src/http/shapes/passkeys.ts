import { z } from 'zod';
import { instant } from './clock.ts';

/** Longest answer of an authenticator that is no attack, in letters of base64url. */
const LONGEST = 8_000;
const base64url = z
  .string()
  .max(LONGEST)
  .regex(/^[\w-]*$/);
const credentialId = base64url.min(1).max(1_400);
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);
const kind = z.literal('public-key');
const name = z.string().trim().min(1).max(80);
const descriptor = z.object({ id: z.string(), type: z.string() });

/** What a browser is given to make a key (WebAuthn level 3, § 5.4). */
export const registrationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string().exactOptional(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number().int(), type: kind })),
  timeout: z.number().exactOptional(),
  excludeCredentials: z.array(descriptor).exactOptional(),
  authenticatorSelection: z
    .object({
      residentKey: z.enum(['discouraged', 'preferred', 'required']).exactOptional(),
      requireResidentKey: z.boolean().exactOptional(),
      userVerification: z.enum(['discouraged', 'preferred', 'required']).exactOptional(),
    })
    .exactOptional(),
  attestation: z.enum(['direct', 'enterprise', 'indirect', 'none']).exactOptional(),
});

/** What a browser is given to have a challenge signed. */
export const entryOptions = z.object({
  challenge: z.string(),
  rpId: z.string().exactOptional(),
  timeout: z.number().exactOptional(),
  userVerification: z.enum(['discouraged', 'preferred', 'required']).exactOptional(),
});

const answered = { id: credentialId, rawId: credentialId, type: kind, clientExtensionResults: z.object({}) };

export const newPasskey = z.object({
  name,
  response: z.object({
    ...answered,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(transport).max(10).exactOptional().catch([]),
    }),
  }),
});

export const passkeyEntry = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.exactOptional(),
  }),
});

export const passkeyName = z.object({ name });

/** Keys of access of the person who asks. */
export const passkeys = z.array(
  z.object({
    id: z.uuid(),
    name: z.string(),
    /** Browser it was made with, as it says of itself. */
    device: z.string(),
    created: instant,
    used: instant.nullable(),
  }),
);
