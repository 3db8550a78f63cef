import type { Targets } from './guide.ts';
import type { ReplyChannel } from './reply-channel.ts';

/** What a team is there for; account management keeps relations with customers and raises what they need (TRG-007). */
export const TEAM_KINDS = [
  'support',
  'account_management',
  'administration',
  'registration',
  'consulting',
  'ombudsman',
] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

export interface Team {
  readonly id: string;
  readonly label: string;
  readonly kind: TeamKind;
  readonly calendar?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** Other ways to reach it, in words. */
  readonly channels?: readonly string[] | undefined;
  /** Contracts whose companies alone enter its queue by telephone and chat; everybody when empty (PRO-128). */
  readonly exclusiveTo: readonly string[];
  /** What it is there for, in words. */
  readonly about?: string | undefined;
  /** Kinds of contact it serves; all of them when absent (TRG-013). */
  readonly kinds?: readonly string[] | undefined;
  /** It says how long an analysis takes and what belongs to it; nothing leaves it without (TTL-104). */
  readonly analyses: boolean;
  /** How it answers unless the agent chooses otherwise (PRO-043). */
  readonly replyChannel?: ReplyChannel | undefined;
  /** Only its own people are given what it has (PRO-051). */
  readonly membersOnly: boolean;
  /** Nothing it serves is finished without the cause and an article (PRO-057). */
  readonly articleRequired: boolean;
  /** Nothing it serves is finished without time recorded, and what it was for (TRG-059). */
  readonly timeRequired: boolean;
  /** Targets of this team that differ from the severities' own. */
  readonly targets: Readonly<Record<string, Targets>>;
}
