/** What a fiscal invoice (NF-e, NFC-e) says of itself, for the agent who looks at its rejection. */
export interface Invoice {
  /** 44 digits. */
  readonly key: string;
  /** Whether the last digit of the key follows from the others. */
  readonly isKeyRight: boolean;
  readonly number: string;
  readonly series: string;
  /** As written in the file, with its offset. */
  readonly issuedAt: string;
  readonly issuer: string;
  /** CNPJ (which may have letters) or CPF. */
  readonly issuerId: string;
  readonly isIssuerIdRight: boolean;
  readonly environment: 'production' | 'test' | '';
  /** Answer of the tax authority, where the file holds it. */
  readonly answer: { readonly code: string; readonly reason: string } | null;
}
