import { SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import { personKey, type Person } from "@guildhall/shared/ports/directory";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import { LRUCache } from "lru-cache";
import type { LimitsOf } from "../limits/message-limits.ts";
import { singleFlight } from "../../concurrency/single-flight.ts";

const ORGANISES_FOR: Millis = 30 * SECOND;
const ORGANISES_NOT_FOR: Millis = 10 * SECOND;
/** After a failed request about a conversation, further ones fail without asking Teams. */
const FAILED_FOR: Millis = 2 * SECOND;

interface Role {
  readonly at: Instant;
  readonly organises: boolean;
}

interface Failure {
  readonly at: Instant;
  readonly error: unknown;
}

/** Limits the requests to Teams, however often panels connect: roles and failures are cached for a short time. */
export function createSparingRoster(
  roster: Roster,
  limitsOf: LimitsOf,
  environment: Pick<Environment, "now">,
): Roster {
  const roles = new LRUCache<string, Role>({ max: 5_000 });
  const failures = new LRUCache<string, Failure>({ max: 500 });
  const askingRole = singleFlight<string, boolean>();
  const askingAll = singleFlight<string, Awaited<ReturnType<Roster["all"]>>>();

  async function unlessFailing<T>(conversation: Conversation, ask: () => Promise<T>): Promise<T> {
    const key = conversationKey(conversation);
    const last = failures.get(key);
    if (last !== undefined && environment.now() - last.at < FAILED_FOR) throw last.error;
    try {
      return await ask();
    } catch (error) {
      failures.set(key, { at: environment.now(), error });
      throw error;
    }
  }

  async function askRole(
    key: string,
    conversation: Conversation,
    meeting: string,
    person: Person,
  ): Promise<boolean> {
    // A tab may name any meeting, and a different one each time.
    const at = environment.now();
    if (limitsOf(person).take("role", at) !== "fine") return false;
    const organises = await roster.organisesMeeting(conversation, meeting, person);
    roles.set(key, { at, organises });
    return organises;
  }

  return {
    member: (conversation, person) => unlessFailing(conversation, () => roster.member(conversation, person)),
    all: (conversation) =>
      askingAll(conversationKey(conversation), () =>
        unlessFailing(conversation, () => roster.all(conversation)),
      ),
    async organisesMeeting(conversation, meeting, person) {
      const key = JSON.stringify([conversationKey(conversation), meeting, personKey(person)]);
      const known = roles.get(key);
      const holds = known?.organises === true ? ORGANISES_FOR : ORGANISES_NOT_FOR;
      if (known !== undefined && environment.now() - known.at < holds) return known.organises;
      return askingRole(key, () => askRole(key, conversation, meeting, person));
    },
  };
}
