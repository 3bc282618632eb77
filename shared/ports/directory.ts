import type { CommunityId, MemberRef } from "../domain/ids.ts";

/** Who a person is to Microsoft Entra. Never a name or an e-mail address. */
export interface Person {
  /** tenant id */
  readonly tenant: string;
  /** Entra object id */
  readonly objectId: string;
}

export interface DirectoryEntry {
  readonly ref: MemberRef;
  readonly person: Person;
}

/** Which member of a community is which person: one row each, and nothing else in storage tells. */
export interface Directory {
  /** Every entry of a community, in one read where they fit a page. */
  all(community: CommunityId): Promise<readonly DirectoryEntry[]>;
  /**
   * The members for these people, in their order; new ones get a random `MemberRef`.
   * Of two servers that enter the same person at once, both get the same ref.
   */
  enter(community: CommunityId, people: readonly Person[]): Promise<readonly MemberRef[]>;
  /** Erases a person: from now on their ref leads to nobody. */
  erase(community: CommunityId, ref: MemberRef): Promise<void>;
}
