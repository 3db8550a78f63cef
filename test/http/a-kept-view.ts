/** A view somebody keeps, as the desk sends it. */
export const aKeptView = {
  id: '0198c0de-0000-7000-8000-000000000001',
  name: 'Notas fiscais',
  shared: 'own',
  view: 'all',
  filter: { q: 'nota' },
  sort: null,
} as const;
