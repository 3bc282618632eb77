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
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { DIALOGS } from "../../../bot/teams/cards/activity/dialog-names.ts";
import { drawDialog } from "../../../bot/teams/cards/dialogs/draw-dialog.ts";
import { makeNonce } from "../../../bot/teams/cards/activity/nonce.ts";
import type { Viewer } from "../../../bot/teams/cards/activity/card-context.ts";
import { inviteOthersMessage } from "../../../bot/teams/cards/invite-others-card.ts";
import { callMessage } from "../../../bot/teams/cards/call-card.ts";
import { noticeMessage } from "../../../bot/teams/cards/notice-card.ts";
import { recapMessage } from "../../../bot/teams/cards/recap-card.ts";
import { recapFacts } from "../../../bot/teams/cards/recap-facts.ts";
import { english, texts } from "../../../bot/teams/cards/testing/english.ts";
import { PEOPLE } from "./turns.ts";

const nameOf = (ref: MemberRef): string => `Name of ${ref}`;

/** The shared view, a runner, and another person. */
function viewersOf(state: FoundedCommunity): readonly [null, Viewer, Viewer] {
  const [organiser, ...members] = [...state.organisers.slice(0, 1), ...PEOPLE] as [MemberRef, ...MemberRef[]];
  const viewer = (ref: MemberRef, notice: string | null): Viewer => ({
    ref,
    mine: myCommunity(state, ref),
    runs: refusalFor("startWorkshop", standingIn(state, { ref, meetingOrganiser: false })) === null,
    notice,
  });
  return [
    null,
    viewer(organiser, "That did not work."),
    viewer(members[state.polls.length % members.length] ?? organiser, null),
  ];
}

/** Everything that can have a card in one of these states, so that in the last one some of it no longer exists. */
export const subjectsIn = (states: Iterable<CommunityState>): readonly CardSubject[] => {
  const all = [...states].flatMap((state) => [...showableIn(state), ...cardsIn(state)]);
  const byKey = new Map(all.map((subject) => [cardKey(subject), subject]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
};

/** Draws the cards of these subjects, in the shared view and for some people, and every dialog; returns how many. */
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
        texts,
        refreshFor: ["29:a", "29:b"],
      };
      if (activityCard(sight) !== null) drawn += 1;
    }
  return drawn + drawAllDialogs(state, subjects, now);
}

/** Every dialog of everything, for two people: fresh, with typed text that was refused, and while an entry is edited. */
function drawAllDialogs(state: FoundedCommunity, subjects: readonly CardSubject[], now: Instant): number {
  const nonce = makeNonce(now, "nonce-of-this-very-view");
  const entries = [...state.collections.flatMap((each) => each.entries), ...state.backlog.topics];
  const own = entries.at(-1)?.id ?? entryId("gone");
  const fresh = { editing: null, typed: {}, kept: {}, errors: {}, notice: null, nonce, now, texts };
  const typed = { text: "Typed", why: "", another: "Typed", [`principle-${own}`]: "Typed", minutes: "x" };
  const refused = { ...fresh, typed, errors: { text: { says: "Too long." } }, notice: "That did not work." };
  const views = [fresh, refused, { ...fresh, editing: own, kept: typed }];
  let drawn = 0;
  for (const subject of subjects)
    for (const viewer of viewersOf(state))
      for (const dialog of DIALOGS)
        for (const view of views)
          if (viewer !== null && drawDialog(state, viewer.ref, { ...view, dialog, subject }) !== null)
            drawn += 1;
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
      callMessage(
        {
          count: message.count,
          present: message.present,
          item: { title: "Design tokens", kind: "topic" },
        },
        texts,
      );
      return;
    case "recap":
      if (session?.status === "ended")
        recapMessage(recapFacts(session, community?.actions ?? [], nameOf), texts);
      return;
    case "inviteOthers":
      if (community !== undefined) inviteOthersMessage(community, texts);
      return;
    case "organiserClaimed":
    case "facilitationTaken":
      noticeMessage(english[message.kind](nameOf(message.by)));
      return;
    case "card":
      return;
    default:
      unreachable(message);
  }
}
