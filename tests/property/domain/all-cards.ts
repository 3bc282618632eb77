import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { cardsIn, showableIn } from "@guildhall/shared/domain/community/cards-in";
import type { CommunityState, FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { refusalFor } from "@guildhall/shared/domain/community/rights";
import { standingIn } from "@guildhall/shared/domain/rules";
import { entryId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { en } from "../../../bot/messages/en.ts";
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { makeNonce } from "../../../bot/teams/cards/activity/nonce.ts";
import type { Viewer } from "../../../bot/teams/cards/activity/card-context.ts";
import { inviteOthersMessage } from "../../../bot/teams/cards/invite-others-card.ts";
import { callMessage } from "../../../bot/teams/cards/call-card.ts";
import { noticeMessage } from "../../../bot/teams/cards/notice-card.ts";
import { recapMessage } from "../../../bot/teams/cards/recap-card.ts";
import { recapFacts } from "../../../bot/teams/cards/recap-facts.ts";
import { PEOPLE } from "./turns.ts";

const nameOf = (ref: MemberRef): string => `Name of ${ref}`;

/** The shared view, a runner who is about to edit something, and another person. */
function viewersOf(state: FoundedCommunity): readonly (Viewer | null)[] {
  const [organiser, ...members] = [...state.organisers.slice(0, 1), ...PEOPLE] as [MemberRef, ...MemberRef[]];
  const viewer = (ref: MemberRef, editing: Viewer["editing"]): Viewer => ({
    ref,
    mine: myCommunity(state, ref),
    runs: refusalFor("startWorkshop", standingIn(state, { ref, meetingOrganiser: false })) === null,
    editing,
    notice: editing === null ? null : "That did not work.",
  });
  const entries = [...state.collections.flatMap((each) => each.entries), ...state.backlog.topics];
  const own = entries.at(-1)?.id ?? entryId("gone");
  return [
    null,
    viewer(organiser, "draft"),
    viewer(members[state.polls.length % members.length] ?? organiser, own),
  ];
}

/** Everything that can have a card in one of these states, so that in the last one some of it no longer exists. */
export const subjectsIn = (states: Iterable<CommunityState>): readonly CardSubject[] => {
  const all = [...states].flatMap((state) => [...showableIn(state), ...cardsIn(state)]);
  return [...new Map(all.map((subject) => [cardKey(subject), subject])).values()];
};

/** Draws the cards of these subjects, in the shared view and for some people; returns how many. */
export function drawAllCards(
  state: FoundedCommunity,
  subjects: readonly CardSubject[],
  now: Instant,
): number {
  const nonce = makeNonce(now, "nonce-of-this-very-view");
  const viewers = viewersOf(state);
  let drawn = 0;
  for (const subject of subjects)
    for (const viewer of viewers) {
      const sight = {
        subject,
        state,
        nonce,
        viewer,
        people: { takingPart: 7, inChat: 9, signersGone: [] },
        now,
        nameOf,
        refreshFor: ["29:a", "29:b"],
      };
      if (activityCard(sight) !== null) drawn += 1;
    }
  return drawn;
}

/** Words a message for the chat. */
export function wordMessage(
  message: ChatMessage,
  from: { readonly session?: SessionState; readonly community?: FoundedCommunity },
): void {
  const { session, community } = from;
  switch (message.kind) {
    case "call":
      callMessage({ count: message.count, present: message.present, title: "Design tokens" });
      return;
    case "recap":
      if (session?.status === "ended") recapMessage(recapFacts(session, community?.actions ?? [], nameOf));
      return;
    case "inviteOthers":
      if (community !== undefined) inviteOthersMessage(community);
      return;
    case "organiserClaimed":
    case "facilitationTaken":
      noticeMessage(en[message.kind](nameOf(message.by)));
      return;
    case "card":
      return;
    default:
      unreachable(message);
  }
}
