/** A page of ours out of an address; undefined for any other, to which nobody is led after she signed in. */
export function ownPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\/(?![/\\])[^\s\\]*$/.test(value)) return undefined;
  return value;
}
