/** What the telephone exchange is told by the guide. */
export interface PhoneService {
  /** Team behind each key of the menu (TRG-092, TRG-216, PRO-131). */
  readonly menu: Readonly<Record<string, string>>;
  /** Team of whoever could not be identified, and of access and registration matters (TRG-095). */
  readonly registration?: string | undefined;
  /** Whether contacts are identified by CPF and a PIN of their own (TRG-123). */
  readonly pin: boolean;
}
