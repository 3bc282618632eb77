import { createHash } from "node:crypto";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { OPEN_IN_CHAT_FOR } from "@guildhall/shared/domain/beginnings";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { commandTime, makeCommandId } from "@guildhall/shared/protocol/command-id";
import { drawnAt } from "../cards/activity/nonce.ts";
import type { Press } from "../cards/activity/press.ts";
import { adds, whole, type Asked, type PressTime, type Wish } from "./asked.ts";
import { listCommands } from "./list-commands.ts";
import { foundingCommands } from "./founding-commands.ts";

/** What a press asks for. Several votes on one card are several commands. */
export function commandsOf(press: Press, state: CommunityState, time: PressTime): Wish {
  if (press.verb === "found") return adds({ type: "found", name: press.data.name });
  return state.status === "unfounded" ? "stale" : commandsInCommunity(press, state, time);
}

function commandsInCommunity(
  press: Exclude<Press, { verb: "found" }>,
  state: FoundedCommunity,
  time: PressTime,
): Wish {
  switch (press.verb) {
    case "see":
    case "editEntry":
    case "wordDraft":
      return [];
    case "vote": {
      const { card, option, votes } = press.data;
      if (card.kind !== "poll") return "stale";
      const poll = press.data.poll ?? card.poll;
      // A single choice moves: whichever option it is for, it sets the whole vote.
      const single = state.polls.find(({ id }) => id === poll)?.budget === 1;
      return [
        {
          command: { type: "setOptionVotes", poll, option, votes },
          sets: { whole: poll, part: single ? null : option },
        },
      ];
    }
    case "takeBack": {
      const { card, poll: one } = press.data;
      if (card.kind !== "poll") return "stale";
      return state.polls
        .filter(isOpen)
        .filter(({ id, group }) => (one === undefined ? group === card.poll : id === one))
        .map(({ id }) => ({ command: { type: "castBallot", poll: id, ballot: {} }, sets: whole(id) }));
    }
    case "addOption": {
      const { card, text } = press.data;
      return card.kind === "poll" ? adds({ type: "addOption", poll: card.poll, text }) : "stale";
    }
    case "closeVote": {
      const { card } = press.data;
      if (card.kind !== "poll") return "stale";
      return state.polls
        .filter(isOpen)
        .filter(({ group }) => group === card.poll)
        .map(({ id }) => ({ command: { type: "closePoll", poll: id }, sets: null }));
    }
    case "addEntry":
    case "saveEntry":
    case "removeEntry":
    case "closeList":
    case "hideEntry":
    case "mergeEntries":
      return listCommands(press);
    case "nextStep":
      return adds({ type: "nextStep", from: press.data.from });
    case "sign": {
      const { card } = press.data;
      return card.kind === "contract" ? adds({ type: "signContract", version: card.version }) : "stale";
    }
    case "voteAgain": {
      const { card } = press.data;
      if (card.kind !== "review") return "stale";
      const closesAt = time.now + OPEN_IN_CHAT_FOR;
      return adds({ type: "voteAgain", element: card.element, closesAt, inChat: true });
    }
    case "startWorkshop":
    case "startLogistics":
    case "askTopics":
    case "startRanking":
    case "moreTime":
    case "draft":
    case "saveDraft":
    case "movePrinciple":
    case "adopt":
    case "propose":
    case "movePlanned":
    case "accept":
    case "discard":
      return foundingCommands(press, state, time);
    default:
      return unreachable(press);
  }
}

/** The id of a command that a press asks for, and which others of the same member make it moot. */
export interface PressId {
  readonly id: string;
  readonly isSupersededBy: (id: string) => boolean;
}

const WHOLE = 6;
const PART = 4;
const LINE = WHOLE + PART;
const VIEW = 9;
const REST = 13;
const NO_PART = "-".repeat(PART);

const digest = (parts: readonly unknown[], length: number): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, length);

/**
 * A press may be delivered more than once, with other activity ids, and out of order. So the id of its command tells
 * what the person did: what it sets, the view it was made on and the choice; and when, by Teams. The same on the same
 * view is a repeat. What sets the same but was made on an older view, or earlier on the same one, comes too late: a
 * newer choice stands.
 */
export function pressIdOf(
  asked: Asked,
  press: { readonly card: CardSubject; readonly nonce: string; readonly at: Instant },
): PressId {
  const { command, sets } = asked;
  const { closesAt: _, ...choice } = { closesAt: null, ...command };
  // What it sets has a name that is nobody else's, and is set from more than one card.
  const of = digest(sets === null ? [cardKey(press.card)] : [sets.whole], WHOLE);
  const part = sets === null || sets.part === null ? NO_PART : digest([sets.part], PART);
  const view = drawnAt(press.nonce);
  const rest = digest([press.nonce, choice], REST);
  const id = makeCommandId(press.at, of + part + view + rest);
  return {
    id,
    isSupersededBy(other) {
      const mark = other.slice(other.indexOf("-") + 1);
      if (mark.length !== LINE + VIEW + REST || !mark.startsWith(of)) return false;
      const otherPart = mark.slice(WHOLE, LINE);
      // The whole has to do with each of its parts, and these with nothing but it.
      if (otherPart !== part && otherPart !== NO_PART && part !== NO_PART) return false;
      if (otherPart === part && mark.slice(LINE) === view + rest) return true;
      if (sets === null) return false;
      const seen = mark.slice(LINE, LINE + VIEW);
      return seen > view || (seen === view && commandTime(other) > commandTime(id));
    },
  };
}
