import type { ContractTerms } from '#/domain/guide/component.ts';
import type { Role } from '#/domain/people/role.ts';

/** The believable company of a demo: who works there, whom it serves, and what they write about. */
export interface Cast {
  readonly agents: readonly {
    readonly name: string;
    readonly role: string;
    readonly team: string;
    readonly roles?: readonly Role[];
  }[];
  readonly companies: readonly {
    readonly code: string;
    readonly name: string;
    readonly plan: string;
    /** Id of a contract of the guide. */
    readonly contract?: string;
    /** Components of it, and editions of products, by the guide's ids. */
    readonly terms?: ContractTerms;
    readonly editions?: Readonly<Record<string, string>>;
    readonly contacts: readonly string[];
  }[];
  readonly matters: readonly Matter[];
}

/** What a customer writes about, and how it goes on. */
export interface Matter {
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly subject: string;
  readonly description: string;
  readonly answers: Readonly<Record<string, string>>;
  /** What the agent asks back, what the customer answers, and the solution. */
  readonly question: string;
  readonly answer: string;
  readonly solution: string;
}
