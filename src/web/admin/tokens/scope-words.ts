/** The word of a scope: a colon would name another catalog. */
export const SCOPE_WORDS = {
  'entitlement:read': 'tokens.scope.entitlement_read',
  'gate:read': 'tokens.scope.gate_read',
  'delinquency:write': 'tokens.scope.delinquency_write',
  phone: 'tokens.scope.phone',
} as const;
