/** A sign-in of the demo company, shown on the sign-in page of a demo. */
export interface DemoSignIn {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}
