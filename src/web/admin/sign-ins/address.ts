import { text } from '../../address-text.ts';

/** What is looked for, as it stands in the address of the page. */
export interface SignInsAddress {
  readonly quem?: string | undefined;
  readonly houve?: string | undefined;
  readonly desde?: string | undefined;
  readonly ate?: string | undefined;
}

export const readSignInsAddress = (search: Readonly<Record<string, unknown>>): SignInsAddress => ({
  quem: text(search['quem']),
  houve: text(search['houve']),
  desde: text(search['desde']),
  ate: text(search['ate']),
});
