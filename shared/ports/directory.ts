import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";

/** A person as Microsoft Entra identifies them. Never a name or an e-mail address. */
export interface Person {
  /** tenant id */
  readonly tenant: string;
  /** Entra object id */
  readonly objectId: string;
}

/** A person as the key of a map or cache. */
export const personKey = ({ tenant, objectId }: Person): string => `${tenant}/${objectId}`.toLowerCase();

export interface DirectoryEntry {
  readonly ref: MemberRef;
  readonly person: Person;
  /** whether they were here or did something; false for those who were only named, or found in a search for a name */
  readonly tookPart: boolean;
}

/** How a person becomes a member: by taking part, or because somebody names them. */
export type Entering = "takesPart" | "isNamed";

/** Which member of a community is which person: one row each. Nothing else in storage tells. */
export interface Directory {
  /** Every entry of a community; one read if they fit a page. */
  all(community: CommunityId): Promise<readonly DirectoryEntry[]>;
  /** One person's entry in a community, which is one row; null if they have none. */
  find(community: CommunityId, person: Person): Promise<DirectoryEntry | null>;
  /**
   * The members for these people, in the same order; new ones get a random `MemberRef`.
   * If two servers enter the same person at once, both get the same ref. A person who was named and then takes part keeps
   * their ref; taking part is never undone.
   */
  enter(community: CommunityId, people: readonly Person[], how?: Entering): Promise<readonly MemberRef[]>;
  /** Notes that these members took part. Those who are no longer in the directory are skipped. */
  noteTookPart(community: CommunityId, refs: readonly MemberRef[]): Promise<void>;
  /**
   * Rewrites every entry, so that no row shows when its person was added: that could tell who wrote something secret,
   * namely whoever was added just before it.
   */
  forgetTimes(community: CommunityId): Promise<void>;
  /** Erases a person: their ref leads to nobody from then on. */
  erase(community: CommunityId, ref: MemberRef): Promise<void>;
  /** Everything of a community goes (SPEC PRIV-7). Idempotent. */
  eraseCommunity(community: CommunityId): Promise<void>;
}
