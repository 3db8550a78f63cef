/** A word of an address; undefined when it says nothing. */
export const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
