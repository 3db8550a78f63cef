import { createTheme, type CSSVariablesResolver } from '@mantine/core';
import { accentOn, type Accent } from './accent.ts';
import { fields } from './theme-fields.ts';

// Light and dark are equals: one list of grounds and inks for each.
const light = {
  body: '#ffffff',
  canvas: '#f6f6f7',
  raised: '#ffffff',
  chip: '#eeeff1',
  line: '#dfe0e4',
  ink: '#1a1c21',
  quiet: '#5b606b',
};
const dark = {
  body: '#191b20',
  canvas: '#121317',
  raised: '#22252c',
  /** The lightest ground the accent is read on; `--chip` of base.css. */
  chip: '#2b2e37',
  line: '#33363f',
  ink: '#e7e8eb',
  quiet: '#a3a8b3',
};

const px = (size: number) => `${size / 16}rem`;

/** The theme of one vendor. Sizes 12/13/14/16/20/28, spacing in steps of 4, corners 6, one shadow. */
export function themeOf(accent: string) {
  const { fill } = accentOn(accent, light.canvas, 'light');
  return createTheme({
    primaryColor: 'accent',
    colors: { accent: [fill, fill, fill, fill, fill, fill, fill, fill, fill, fill] },
    fontFamily: "'Inter', 'Inter Fallback', system-ui, sans-serif",
    fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSizes: { xs: px(12), sm: px(13), md: px(14), lg: px(16), xl: px(20) },
    spacing: { xs: px(4), sm: px(8), md: px(12), lg: px(16), xl: px(24) },
    radius: { xs: px(4), sm: px(6), md: px(6), lg: px(6), xl: px(6) },
    defaultRadius: 'sm',
    shadows: Object.fromEntries(['xs', 'sm', 'md', 'lg', 'xl'].map((size) => [size, 'var(--shadow)'])),
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: fields,
  });
}

/** Colours as CSS variables, ours and those that Mantine's components read. */
export const variablesOf =
  (accent: string): CSSVariablesResolver =>
  () => ({
    variables: {},
    light: scheme(light, accentOn(accent, light.chip, 'light')),
    dark: scheme(dark, accentOn(accent, dark.chip, 'dark')),
  });

function scheme(grounds: typeof light, accent: Accent): Record<string, string> {
  return {
    '--canvas': grounds.canvas,
    '--raised': grounds.raised,
    '--line': grounds.line,
    '--ink': grounds.ink,
    '--quiet': grounds.quiet,
    '--accent': accent.text,
    '--accent-soft': accent.soft,
    '--accent-fill': accent.fill,
    '--accent-on-fill': accent.onFill,
    '--mantine-color-body': grounds.body,
    '--mantine-color-text': grounds.ink,
    '--mantine-color-dimmed': grounds.quiet,
    '--mantine-color-placeholder': grounds.quiet,
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-default': grounds.raised,
    '--mantine-color-default-color': grounds.ink,
    '--mantine-color-default-border': grounds.line,
    '--mantine-color-default-hover': grounds.canvas,
    '--mantine-color-anchor': accent.text,
    '--mantine-color-accent-filled': accent.fill,
    '--mantine-color-accent-filled-hover': accent.fillHover,
    '--mantine-color-accent-light': accent.soft,
    '--mantine-color-accent-light-hover': accent.soft,
    '--mantine-color-accent-light-color': accent.text,
    '--mantine-color-accent-outline': accent.text,
    '--mantine-color-accent-text': accent.text,
    '--mantine-primary-color-filled': accent.fill,
    '--mantine-primary-color-filled-hover': accent.fillHover,
    '--mantine-primary-color-contrast': accent.onFill,
  };
}
