import type { z } from 'zod';

/** Where the next page begins, as one word of a query; null after the last one. */
export const cursorOf = (place: object | undefined): string | null =>
  place ? Buffer.from(JSON.stringify(place)).toString('base64url') : null;

/** A cursor that was tampered with, or is of another list, begins at the first page. */
export function placeIn<Place>(shape: z.ZodType<Place>, cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    return undefined;
  }
}
