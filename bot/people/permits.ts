import { LRUCache } from "lru-cache";
import { type Millis, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { conversationKey, type Conversation } from "@guildhall/shared/ports/bindings";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { MeetingPermits, Roster } from "@guildhall/shared/ports/roster";
import type { Permit, Permits } from "@guildhall/shared/domain/permits";
import { keyOf } from "./kept.ts";
import type { InMeeting } from "./meeting-organisers.ts";

/** What Teams lets Guildhall do in a conversation: by what it answers and sends, whatever the package asked for. */
export interface PermitsDesk {
  /** Teams sent a message that does not mention Guildhall. */
  heard(conversation: Conversation): void;
  /** The app was added or removed, so that its permissions may be others. */
  forget(conversation: Conversation): void;
  of(who: InMeeting): Promise<Permits>;
  /** What the meeting is called; null if Teams does not tell within this time. */
  title(who: InMeeting, patience: Millis): Promise<string | null>;
}

const MOST = 10_000;
/** Many may open the page at once; Teams is asked for one of them. */
const ASKED_AGAIN_AFTER = MINUTE;
const NOT_TOLD: MeetingPermits = { meeting: null, participants: null, title: null };

const permitOf = (told: boolean | null): Permit => (told === null ? "unknown" : told ? "yes" : "no");

export function createPermitsDesk(
  roster: Pick<Roster, "permits">,
  environment: Pick<Environment, "later">,
): PermitsDesk {
  const heard = new LRUCache<string, true>({ max: MOST });
  const answers = new LRUCache<string, Promise<MeetingPermits>>({ max: MOST, ttl: ASKED_AGAIN_AFTER });

  function ask({ conversation, meeting, person }: InMeeting): Promise<MeetingPermits> {
    if (meeting === null) return Promise.resolve(NOT_TOLD);
    const key = keyOf(conversationKey(conversation), meeting);
    const known = answers.get(key);
    if (known !== undefined) return known;
    // Whatever goes wrong with the question tells nothing about permissions.
    const asked = roster.permits(conversation, meeting, person).catch(() => NOT_TOLD);
    answers.set(key, asked);
    return asked;
  }

  return {
    heard: (conversation) => void heard.set(conversationKey(conversation), true),
    forget(conversation) {
      heard.delete(conversationKey(conversation));
      answers.clear();
    },
    async of(who) {
      const { meeting, participants, title } = await ask(who);
      const isHeard = heard.has(conversationKey(who.conversation));
      return {
        // Teams grants what a package asks of a chat together, or nothing of it.
        words: isHeard ? "yes" : permitOf(meeting),
        meeting: permitOf(meeting),
        participants: permitOf(participants),
        inMeeting: who.meeting !== null,
        title,
      };
    },
    title: (who, patience) =>
      new Promise((resolve) => {
        const stop = environment.later(patience, () => resolve(null));
        void ask(who).then(({ title }) => {
          stop();
          resolve(title);
        });
      }),
  };
}
