import type { MantineThemeComponents } from '@mantine/core';

/** How the parts of forms behave everywhere; a label says what a field is, never a placeholder alone. */
export const fields: MantineThemeComponents = {
  Button: { defaultProps: { size: 'sm' }, styles: { label: { overflow: 'visible' } } },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 'md' } },
  TextInput: { defaultProps: { size: 'sm' } },
  Textarea: { defaultProps: { size: 'sm' } },
  NativeSelect: { defaultProps: { size: 'sm' } },
};
