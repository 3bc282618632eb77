import type { CommunityEffect } from "./community/effect.ts";
import { LIMITS } from "./kernel/limits.ts";
import type { SessionEffect } from "./session/effect.ts";

/**
 * What an event causes outside its stream. Written to the outbox in the commit's own transaction, and carried out by
 * whichever server claims it.
 */
export type Effect = CommunityEffect | SessionEffect | Poke;

/** There is something for a projection to read. It reads on from where it is, not from the event that caused this. */
export interface Poke {
  readonly kind: "poke";
  readonly projection: string;
  readonly due?: undefined;
}

/**
 * No single command has more effects than this (SPEC STORE-14). The end of a session has the most: it closes every
 * collection of ideas, each with a card in the chat, and redraws the cards of what others run from now on. A change of
 * organisers redraws as many cards; other commands at most end a vote, or go from one to the next.
 */
export const MOST_EFFECTS = 2 * LIMITS.open + 10;
