/** An address as people know it: an IPv4 one is not dressed up as an IPv6 one, and no zone of the machine's own. */
export const plainAddress = (address: string): string =>
  address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');

/** A place on the network: an IPv4 address, or the /64 of an IPv6 one, which is one house. */
export function placeOf(address: string): string {
  const plain = plainAddress(address);
  if (!plain.includes(':') || plain === '::1') return plain;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const middle =
    tail === undefined
      ? []
      : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...middle, ...after].map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.slice(0, 4).join(':')}::/64`;
}
