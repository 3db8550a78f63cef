/** `4 h 30 min`, `4 h`, `40 min`; the sign is left to the words around it. */
export function inHours(minutes: number): string {
  const total = Math.abs(minutes);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** `4 h 30`, `4 h`, `40 min`: where there is little room. */
export function inShort(minutes: number): string {
  return minutes > 60 ? inHours(minutes).replace(/ min$/, '') : inHours(minutes);
}

/** `07:00` of a minute of the day. */
export function ofDay(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
