import type { CommunityId, MemberRef } from "../domain/kernel/ids.ts";

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
  /** whether they were here, or did something; false for who was only named, or found by who looked for somebody to name */
  readonly tookPart: boolean;
}

/** How a person comes to be a member: by taking part, or because somebody names them. */
export type Entering = "takesPart" | "isNamed";

/** Which member of a community is which person: one row each, and nothing else in storage tells. */
export interface Directory {
  /** Every entry of a community, in one read where they fit a page. */
  all(community: CommunityId): Promise<readonly DirectoryEntry[]>;
  /**
   * The members for these people, in their order; new ones get a random `MemberRef`.
   * Of two servers that enter the same person at once, both get the same ref. Who was named and takes part now keeps
   * theirs; taking part is never undone.
   */
  enter(community: CommunityId, people: readonly Person[], how?: Entering): Promise<readonly MemberRef[]>;
  /** Notes that these members took part. Who is not in the directory any more is passed over. */
  noteTookPart(community: CommunityId, refs: readonly MemberRef[]): Promise<void>;
  /**
   * Writes every entry anew, so that no row tells when its person came. It would tell who wrote what is secret: whoever
   * came for the first time a moment before.
   */
  forgetWhen(community: CommunityId): Promise<void>;
  /** Erases a person: from now on their ref leads to nobody. */
  erase(community: CommunityId, ref: MemberRef): Promise<void>;
}
