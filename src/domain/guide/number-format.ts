/** How tickets are numbered. */
export interface NumberFormat {
  /** `sequence` 000123, `year_month` 202609/0493, `random` eight digits that do not follow each other. */
  readonly kind: 'sequence' | 'year_month' | 'random';
  readonly digits: number;
}
