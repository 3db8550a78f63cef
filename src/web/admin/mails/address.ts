import { text } from '../../address-text.ts';

/** Which messages are shown, and which one is open, as it stands in the address of the page. */
export interface MailsAddress {
  readonly ver?: 'tratadas' | undefined;
  readonly m?: string | undefined;
}

export const readMailsAddress = (search: Readonly<Record<string, unknown>>): MailsAddress => ({
  ver: search['ver'] === 'tratadas' ? 'tratadas' : undefined,
  m: text(search['m']),
});
