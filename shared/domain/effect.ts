import type { CommunityEffect } from "./community/effect.ts";
import { LIMITS } from "./kernel/limits.ts";
import type { SessionEffect } from "./session/effect.ts";

/**
 * What must happen outside a stream because of an event. Written in the commit's own transaction (the outbox),
 * carried out by whichever server claims it.
 */
export type Effect = CommunityEffect | SessionEffect;

/**
 * No single command makes more than this necessary: the most is the end of a session, which closes every list of ideas,
 * each with a card in the chat, and draws those of what is run by others now. Organisers who come and go have as many cards
 * drawn; the others end a vote, or go on from one to the next (SPEC STORE-14).
 */
export const MOST_EFFECTS = 2 * LIMITS.open + 10;
