import type { FileKind, When } from '#/domain/guide/form.ts';

/** A form as it is sent. */
export interface Filled {
  readonly subject: string;
  readonly description: string;
  readonly product: string;
  readonly module: string;
  readonly version: string;
  readonly environment: string;
  readonly kind?: string | undefined;
  readonly requester?: string | undefined;
  /** Day agreed with the customer. */
  readonly agreedOn?: string | undefined;
  readonly answers: Readonly<Record<string, string>>;
  /** Values of the guide's own fields. */
  readonly details: Readonly<Record<string, string>>;
  /** Kinds of the files that come with it. */
  readonly files: readonly FileKind[];
}

/** What conditions of the form may ask for. */
export type Said = Pick<Filled, 'product' | 'module' | 'kind' | 'requester' | 'answers' | 'details'>;

/** Whether every named thing has one of its values. */
export function holds(conditions: When, said: Said): boolean {
  return Object.entries(conditions).every(([name, wanted]) => wanted.includes(valueOf(name, said)));
}

function valueOf(name: string, { product, module, kind, requester, answers, details }: Said): string {
  const fixed: Readonly<Record<string, string | undefined>> = { product, module, kind, requester };
  return (name in fixed ? fixed[name] : (details[name] ?? answers[name])) ?? '';
}
