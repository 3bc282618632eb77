import { createHash } from "node:crypto";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { OPEN_IN_CHAT_FOR } from "@guildhall/shared/domain/beginnings";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { commandTime, makeCommandId } from "@guildhall/shared/protocol/command-id";
import { drawnAt } from "../cards/activity/nonce.ts";
import type { ActingPress } from "../cards/activity/press.ts";
import { adds, whole, type RequestedCommand, type PressTime, type PressIntent } from "./asked.ts";
import { listCommands } from "./list-commands.ts";
import { foundingCommands } from "./founding-commands.ts";

/** The commands that a press asks for. Several votes on one card are several commands. */
export function commandsOf(press: ActingPress, state: CommunityState, time: PressTime): PressIntent {
  if (press.verb === "found") return adds({ type: "found", name: press.data.name });
  return state.status === "unfounded" ? "stale" : commandsInCommunity(press, state, time);
}

function commandsInCommunity(
  press: Exclude<ActingPress, { verb: "found" }>,
  state: FoundedCommunity,
  time: PressTime,
): PressIntent {
  switch (press.verb) {
    case "editEntry":
      return [];
    case "vote": {
      const { card, option, votes } = press.data;
      if (card.kind !== "poll") return "stale";
      const poll = press.data.poll ?? card.poll;
      // With a single vote, a choice of any option overwrites the whole ballot.
      const single = state.polls.find(({ id }) => id === poll)?.budget === 1;
      return [
        {
          command: { type: "setOptionVotes", poll, option, votes },
          overwrites: { whole: poll, part: single ? null : option },
        },
      ];
    }
    case "takeBack": {
      const { card, poll: one } = press.data;
      if (card.kind !== "poll") return "stale";
      return state.polls
        .filter(isOpen)
        .filter(({ id, group }) => (one === undefined ? group === card.poll : id === one))
        .map(({ id }) => ({ command: { type: "castBallot", poll: id, ballot: {} }, overwrites: whole(id) }));
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
        .map(({ id }) => ({ command: { type: "closePoll", poll: id }, overwrites: null }));
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

/** The id of a command that a press asks for, and which other commands of the same member supersede it. */
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
 * A press may be delivered more than once, with different activity ids, and out of order. So the id of its command is made of
 * what it overwrites, the view it was made on, the choice, and Teams' time. The same choice on the same view is a repeat. A
 * press that overwrites the same thing but was made on an older view, or earlier on the same view, is superseded.
 */
export function pressIdOf(
  request: RequestedCommand,
  press: { readonly card: CardSubject; readonly nonce: string; readonly at: Instant },
): PressId {
  const { command, overwrites } = request;
  const { closesAt: _, ...choice } = { closesAt: null, ...command };
  // What it overwrites has a unique name, because more than one card can overwrite it.
  const of = digest(overwrites === null ? [cardKey(press.card)] : [overwrites.whole], WHOLE);
  const part = overwrites === null || overwrites.part === null ? NO_PART : digest([overwrites.part], PART);
  const view = drawnAt(press.nonce);
  const rest = digest([press.nonce, choice], REST);
  const id = makeCommandId(press.at, of + part + view + rest);
  return {
    id,
    isSupersededBy(other) {
      const mark = other.slice(other.indexOf("-") + 1);
      if (mark.length !== LINE + VIEW + REST || !mark.startsWith(of)) return false;
      const otherPart = mark.slice(WHOLE, LINE);
      // The whole conflicts with each of its parts; two parts do not conflict with each other.
      if (otherPart !== part && otherPart !== NO_PART && part !== NO_PART) return false;
      if (otherPart === part && mark.slice(LINE) === view + rest) return true;
      if (overwrites === null) return false;
      const seen = mark.slice(LINE, LINE + VIEW);
      return seen > view || (seen === view && commandTime(other) > commandTime(id));
    },
  };
}
