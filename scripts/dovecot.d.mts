/** Path of a Dovecot server; undefined without one. */
export function findDovecot(): string | undefined;
