import { LRUCache } from "lru-cache";
import { MINUTE, SECOND, type Instant, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";

/** A person in a conversation, and the meeting in whose chat they press; null if Teams names none. */
export interface Presser {
  readonly conversation: Conversation;
  readonly objectId: string;
  readonly meeting: string | null;
}

/** Whether a person who presses on a card organises the meeting, according to Teams (SPEC ORG-2). */
export interface MeetingOrganisers {
  /** Teams' recent answer; false if it was not asked */
  known(presser: Presser): boolean;
  /** false if Teams does not answer within `patience` */
  ask(presser: Presser, patience: Millis): Promise<boolean>;
}

const KEPT_FOR = 5 * MINUTE;
/** Short, because a no may only mean that Teams could not be asked. */
const NO_KEPT_FOR = 30 * SECOND;
const AT_ONCE = 8;

interface Request {
  readonly answer: Promise<boolean>;
  settled: { readonly organises: boolean; readonly at: Instant } | null;
}

/** Asks about a few people at a time: a card that comes into view asks about everybody who sees it. */
export function createMeetingOrganisers(
  roster: Pick<Roster, "organisesMeeting">,
  environment: Pick<Environment, "now" | "later">,
): MeetingOrganisers {
  const kept = new LRUCache<string, Request>({ max: 10_000 });
  const waiting: (() => void)[] = [];
  let asking = 0;

  async function inTurn({ conversation, objectId, meeting }: Presser): Promise<boolean> {
    if (meeting === null) return false;
    if (asking >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
    asking += 1;
    try {
      return await roster.organisesMeeting(conversation, meeting, { tenant: conversation.tenant, objectId });
    } catch {
      // An unanswered question makes nobody an organiser.
      return false;
    } finally {
      asking -= 1;
      waiting.shift()?.();
    }
  }

  const keyOf = ({ conversation: { tenant, id }, objectId, meeting }: Presser): string =>
    JSON.stringify([tenant, id, meeting, objectId]);

  const isFresh = ({ settled }: Request): boolean =>
    settled === null || environment.now() - settled.at < (settled.organises ? KEPT_FOR : NO_KEPT_FOR);

  return {
    known: (presser) => {
      const request = kept.get(keyOf(presser));
      return request !== undefined && isFresh(request) && request.settled?.organises === true;
    },
    ask(presser, patience) {
      if (presser.meeting === null) return Promise.resolve(false);
      const key = keyOf(presser);
      const known = kept.get(key);
      const request: Request =
        known !== undefined && isFresh(known) ? known : { answer: inTurn(presser), settled: null };
      if (request !== known) {
        kept.set(key, request);
        void request.answer.then((organises) => (request.settled = { organises, at: environment.now() }));
      }
      return new Promise((resolve) => {
        const stop = environment.later(patience, () => resolve(false));
        void request.answer.then((organises) => {
          stop();
          resolve(organises);
        });
      });
    },
  };
}
