import { withDeed, type Allowance, type Deed } from "../allowance.ts";
import type { Effect } from "../effect.ts";
import { HOUR } from "../time.ts";
import type { Occurrence } from "../decider.ts";

/** What members did lately, where each may do only so much. */
export interface Lately {
  /** sessions that were begun or reopened (SPEC SESSION-14) */
  readonly begun: readonly Deed[];
  /** messages that were posted to the chat because of it, one each (SPEC CHAT-2) */
  readonly posted: readonly Deed[];
}

export const NOTHING_LATELY: Lately = { begun: [], posted: [] };

export const SESSIONS: Allowance = { most: 6, within: HOUR };
export const MESSAGES: Allowance = { most: 20, within: HOUR };

/** How many new messages these effects put into the chat. An edit is none. */
export const messagesIn = (effects: readonly Effect[]): number =>
  effects.filter(
    (effect) => effect.kind === "post" && !(effect.message.kind === "activity" && effect.message.refresh),
  ).length;

/** Counts an event that began or reopened a session, or that posts messages. */
export function withOccurrence(
  { begun, posted }: Lately,
  { by, at }: Occurrence,
  { begins, messages }: { readonly begins: boolean; readonly messages: number },
): Lately {
  if (by === null) return { begun, posted };
  let all = posted;
  for (let message = 0; message < messages; message += 1) all = withDeed(all, { by, at }, MESSAGES);
  return { begun: begins ? withDeed(begun, { by, at }, SESSIONS) : begun, posted: all };
}
