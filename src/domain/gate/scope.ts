/** What a token of the API may be good for. */
export const SCOPES = ['entitlement:read', 'gate:read', 'delinquency:write', 'phone'] as const;
export type Scope = (typeof SCOPES)[number];
