/** The vendor's colour, made readable: the same hue, darker or lighter until the contrast of WCAG AA holds. */
export interface Accent {
  /** Ground of the main act. */
  readonly fill: string;
  readonly fillHover: string;
  /** Words on that ground, black or white. */
  readonly onFill: string;
  /** Links and marks on the page's own ground. */
  readonly text: string;
  /** A faint ground for what is chosen. */
  readonly soft: string;
}

type Rgb = readonly [number, number, number];

const AA = 4.5;
const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/**
 * @param hex `#rgb` or `#rrggbb`; anything else is taken as a neutral blue
 * @param ground the darkest (light scheme) or lightest (dark scheme) colour text may stand on
 */
export function accentOn(hex: string, ground: string, scheme: 'light' | 'dark'): Accent {
  const brand = rgb(hex);
  const page = rgb(ground);
  const ink = scheme === 'light' ? BLACK : WHITE;
  const soft = mix(page, brand, scheme === 'light' ? 0.08 : 0.14);
  const text = until(brand, ink, (color) => Math.min(contrast(color, page), contrast(color, soft)) >= AA);
  const onFill = contrast(brand, WHITE) >= contrast(brand, BLACK) - 6 ? WHITE : ([16, 18, 22] as const);
  const away = onFill === WHITE ? BLACK : WHITE;
  const fill = until(brand, away, (color) => contrast(color, onFill) >= AA);
  return {
    fill: toHex(fill),
    fillHover: toHex(mix(fill, away, 0.12)),
    onFill: toHex(onFill),
    text: toHex(text),
    soft: toHex(soft),
  };
}

/** Contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return contrast(rgb(one), rgb(other));
}

function until(color: Rgb, towards: Rgb, isEnough: (color: Rgb) => boolean): Rgb {
  for (let step = 0; step < 1; step += 0.02) {
    const tried = mix(color, towards, step);
    if (isEnough(tried)) return tried;
  }
  return towards;
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const between = (a: number, b: number) => Math.round(a + (b - a) * share);
  return [between(from[0], to[0]), between(from[1], to[1]), between(from[2], to[2])];
}

function rgb(hex: string): Rgb {
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(hex);
  const parts = short ?? /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  if (!parts) return [47, 95, 208];
  const channel = (part: string | undefined) => Number.parseInt(short ? `${part}${part}` : `${part}`, 16);
  return [channel(parts[1]), channel(parts[2]), channel(parts[3])];
}

const toHex = (color: Rgb) => `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
