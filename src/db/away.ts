/** Connection refused, lost, or a server that is starting or stopping (SQLSTATE classes 08 and 57P). */
export function isDatabaseAway({
  code,
  message,
}: {
  readonly code?: string | undefined;
  readonly message: string;
}): boolean {
  return (
    /^(ECONN|ENOENT|ETIMEDOUT|EPIPE|08|57P)/.test(code ?? '') ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      message,
    )
  );
}
