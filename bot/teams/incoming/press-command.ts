import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { OPEN_IN_CHAT_FOR } from "@guildhall/shared/domain/beginnings";
import type { ActingPress } from "../cards/activity/press.ts";
import { adds, asks, part, whole, type PressTime, type PressIntent } from "./asked.ts";
import { listCommands } from "./list-commands.ts";
import { scaleCommands } from "./scale-commands.ts";
import { foundingCommands } from "./founding-commands.ts";

/** The commands that a press asks for. Several votes on one card are several commands. */
export function commandsOf(press: ActingPress, state: CommunityState, time: PressTime): PressIntent {
  if (press.verb === "found") {
    const { name, purpose } = press.data;
    return adds({ type: "found", name, purpose });
  }
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
    case "object": {
      const { card, text, name } = press.data;
      const poll = card.kind === "poll" ? state.polls.find(({ id }) => id === card.poll) : undefined;
      if (poll === undefined || poll.reasonFor === null) return "stale";
      const reason = { text, named: name };
      const ballot = { [poll.reasonFor]: 1 };
      return [asks({ type: "castBallot", poll: poll.id, ballot, reason }, whole(poll.id))];
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
    case "closeVote":
    case "decideAnyway": {
      const { card, anyway } = { ...press.data, anyway: press.verb === "decideAnyway" };
      if (card.kind !== "poll") return "stale";
      const open = state.polls.filter(isOpen).filter(({ group }) => group === card.poll);
      // The vote of a workshop ends with its step.
      if (open.some(({ managed }) => managed)) return adds({ type: "nextStep", from: "vote", anyway });
      return open.map(({ id }) => ({ command: { type: "closePoll", poll: id, anyway }, overwrites: null }));
    }
    case "extendVote": {
      const { card } = press.data;
      if (card.kind !== "poll") return "stale";
      const open = state.polls.filter(isOpen).find(({ group }) => group === card.poll);
      const closesAt = open?.progress.closesAt ?? null;
      if (closesAt === null) return "stale";
      return adds({ type: "movePollClosing", group: card.poll, closesAt: closesAt + DAY });
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
    case "onlyFollow":
    case "takePart":
      return [asks({ type: press.verb }, whole("following"))];
    case "joinRota":
      return adds({ type: "joinRota" });
    case "confirmTurn":
    case "declineTurn":
    case "takeTurn":
      return adds({ type: press.verb, turn: press.data.turn });
    case "offerSwap": {
      const { turn, with: other } = press.data;
      return adds({ type: "offerSwap", turn, with: other });
    }
    case "completeAction":
      return adds({ type: press.verb, action: press.data.action });
    case "sayOnScale":
    case "leaveScale":
    case "closeScale":
      return scaleCommands(press);
    case "answerWorth": {
      const { card, worth } = press.data;
      if (card.kind !== "worth") return "stale";
      const { session } = card;
      return [asks({ type: "answerWorth", session, worth }, whole(`worth-${session}`))];
    }
    case "sayHelped": {
      const { card, takeaway, helped } = press.data;
      if (card.kind !== "helped") return "stale";
      return [asks({ type: "sayHelped", takeaway, helped }, part(`helped-${card.session}`, takeaway))];
    }
    case "writeStories": {
      const { card, texts } = press.data;
      if (card.kind !== "helped") return "stale";
      return texts.map(([takeaway, text]) =>
        asks({ type: "writeStory", takeaway, text }, part(`stories-${card.session}`, takeaway)),
      );
    }
    case "voteAgain": {
      const { card } = press.data;
      if (card.kind !== "review") return "stale";
      const closesAt = time.now + OPEN_IN_CHAT_FOR;
      return adds({ type: "voteAgain", element: card.element, closesAt, inChat: true });
    }
    case "markInOutlook": {
      const { card } = press.data;
      return card.kind === "outlook" ? adds({ type: "markInOutlook", change: card.change }) : "stale";
    }
    case "goOn":
      return press.data.card.kind === "pause" ? adds({ type: "goOn" }) : "stale";
    case "keepOpen":
      return press.data.card.kind === "closing" ? adds({ type: "keepOpen" }) : "stale";
    case "startWorkshop":
    case "startLogistics":
    case "askTopics":
    case "startRanking":
    case "startScale":
    case "moreTime":
    case "draft":
    case "saveDraft":
    case "movePrinciple":
    case "askForObjections":
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
