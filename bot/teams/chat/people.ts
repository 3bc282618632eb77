import { LRUCache } from "lru-cache";
import { MINUTE, type Instant } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Bindings, type Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Connector, ConnectorMember } from "../connector/connector.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import { referenceOf } from "../conversation-reference.ts";

const KEPT_FOR = 5 * MINUTE;

/**
 * The people of this tenant in a conversation, as of the last few minutes. Empty if the connector cannot be asked: a
 * card can be drawn without them.
 */
export interface People {
  (conversation: Conversation): Promise<readonly ConnectorMember[]>;
  /** Call when somebody joins or leaves: reads the roster afresh. */
  forget(conversation: Conversation): void;
}

interface CachedPeople {
  readonly at: Instant;
  readonly people: Promise<readonly ConnectorMember[]>;
}

export function createPeople(parts: {
  readonly connector: Pick<Connector, "members">;
  readonly bindings: Pick<Bindings, "byConversation">;
  readonly environment: Pick<Environment, "now">;
}): People {
  const kept = new LRUCache<string, CachedPeople>({ max: 200 });

  async function ask(conversation: Conversation): Promise<readonly ConnectorMember[]> {
    const reference = referenceOf(await parts.bindings.byConversation(conversation));
    if (reference === null) return [];
    const members = await parts.connector.members(reference.serviceUrl, conversation.id);
    return members.filter(({ objectId }) => objectId !== null);
  }

  async function people(conversation: Conversation): Promise<readonly ConnectorMember[]> {
    const key = conversationKey(conversation);
    const now = parts.environment.now();
    const known = kept.get(key);
    const cached =
      known !== undefined && now - known.at < KEPT_FOR ? known : { at: now, people: ask(conversation) };
    kept.set(key, cached);
    try {
      return await cached.people;
    } catch (error) {
      if (kept.get(key) === cached) kept.delete(key);
      if (error instanceof ConnectorError) return [];
      throw error;
    }
  }

  return Object.assign(people, {
    forget: (conversation: Conversation) => void kept.delete(conversationKey(conversation)),
  });
}
