/** Facts about who leads and what is followed: kept for the meeting log, nothing else is decided by them. */

export interface LeadFact {
  readonly from: string;
  readonly to: string;
  /** The server's clock, ms since the epoch. */
  readonly at: number;
  /** `from` handed it over, `to` took it. */
  readonly by: string;
}

export interface FollowFact {
  /** The thread that is followed; left out where the room went back. */
  readonly thread?: string;
  readonly at: number;
  readonly by: string;
}
