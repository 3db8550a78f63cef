/** Who changes the products, and where a ticket is meanwhile. */
export interface Development {
  /** Team that has it meanwhile; the ticket stays with its own when absent (TTL-099). */
  readonly team?: string | undefined;
  /** Areas of which one is chosen; empty where development is one (TRG-162). */
  readonly areas: readonly DevelopmentArea[];
  /** Whether corrections are delivered as packages that customers install (TTL-101). */
  readonly packages: boolean;
}

export interface DevelopmentArea {
  readonly id: string;
  readonly label: string;
  /** What it is there for, in words. */
  readonly about?: string | undefined;
  /** Whether the maintenance target holds there; a new feature is promised no date (TRG-163, TRG-164). */
  readonly maintains: boolean;
  /** Whether what it makes is charged (TRG-165). */
  readonly chargeable: boolean;
}
