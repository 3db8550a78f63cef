import { refuse, type Refusal } from '#/domain/refusal.ts';

/** What people are told of their data, and agree to once for each version (LGPD, arts. 8 and 9). */
export interface PrivacyNotice {
  /** Named by whoever wrote it, as `2026-1`. */
  readonly version: string;
  /** Markdown. */
  readonly notice: string;
}

/**
 * Whether a notice may stand beside the earlier ones: another text under the same version would make consents to it lie.
 *
 * @returns `guide/notice-version` (facts: version)
 */
export const unlessNoticeHolds = (
  earlier: readonly (PrivacyNotice | undefined)[],
  wanted: PrivacyNotice | undefined,
): Refusal | undefined =>
  wanted && earlier.some((one) => one?.version === wanted.version && one.notice !== wanted.notice)
    ? refuse('guide/notice-version', { version: wanted.version })
    : undefined;
