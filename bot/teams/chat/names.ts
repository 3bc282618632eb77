import { LRUCache } from "lru-cache";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { isolated } from "@guildhall/shared/domain/isolated";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import type { Directory } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import { en } from "../../messages/en.ts";
import { createKnownEntries } from "./known-entries.ts";

const NAMES_FOR = 5 * MINUTE;

/** The current names of a community's members in Teams. */
export interface Names {
  (
    community: CommunityId,
    conversation: Conversation,
    members: readonly MemberRef[],
  ): Promise<(ref: MemberRef) => string>;
  /** Call when somebody joins or leaves: reads the names afresh. */
  forget(conversation: Conversation): void;
}

type NamesByObjectId = ReadonlyMap<string, string>;

/**
 * Names come from Teams when needed, isolated from the text around them, and are cached for a few minutes. A member who has
 * left is *somebody*.
 */
export function createNames(parts: {
  readonly directory: Pick<Directory, "all">;
  readonly roster: Pick<Roster, "all">;
  readonly environment: Pick<Environment, "now">;
}): Names {
  const kept = new LRUCache<string, { readonly at: Instant; readonly names: NamesByObjectId }>({ max: 100 });

  const entriesOf = createKnownEntries(parts);

  async function namesIn(conversation: Conversation): Promise<NamesByObjectId> {
    const key = conversationKey(conversation);
    const known = kept.get(key);
    if (known !== undefined && parts.environment.now() - known.at < NAMES_FOR) return known.names;
    const everybody = await parts.roster.all(conversation);
    const names = new Map(everybody.map(({ person, name }) => [person.objectId.toLowerCase(), name]));
    kept.set(key, { at: parts.environment.now(), names });
    return names;
  }

  const namesOf = async (
    community: CommunityId,
    conversation: Conversation,
    members: readonly MemberRef[],
  ): Promise<(ref: MemberRef) => string> => {
    if (members.length === 0) return () => en.somebody;
    const [entries, names] = await Promise.all([entriesOf(community, members), namesIn(conversation)]);
    const objectIds = new Map(entries.map(({ ref, person }) => [ref, person.objectId.toLowerCase()]));
    return (ref) => {
      const name = names.get(objectIds.get(ref) ?? "");
      return name === undefined || name === "" ? en.somebody : isolated(name);
    };
  };

  return Object.assign(namesOf, {
    forget: (conversation: Conversation) => void kept.delete(conversationKey(conversation)),
  });
}
