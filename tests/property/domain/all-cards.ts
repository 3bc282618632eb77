import { cardKey, type CardSubject } from "@guildhall/shared/domain/community/cards/part";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import { cardsIn, showableIn } from "@guildhall/shared/domain/community/cards-in";
import {
  type CommunityState,
  type FoundedCommunity,
  initialCommunity,
} from "@guildhall/shared/domain/community/state";
import { entryId, type MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { SessionState } from "@guildhall/shared/domain/session/state";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import type { Instant } from "@guildhall/shared/domain/kernel/time";
import { activityCard } from "../../../bot/teams/cards/activity/activity-card.ts";
import { DIALOGS } from "../../../bot/teams/cards/activity/dialog-names.ts";
import { drawDialog } from "../../../bot/teams/cards/dialogs/draw-dialog.ts";
import { makeNonce } from "../../../bot/teams/cards/activity/nonce.ts";
import { guestMessage, turnPassedMessage } from "../../../bot/teams/cards/turn-passed-card.ts";
import { readerOf, recapOf } from "../../../bot/teams/chat/read-community.ts";
import { inviteOthersMessage } from "../../../bot/teams/cards/invite-others-card.ts";
import { answeredCallMessage, callMessage } from "../../../bot/teams/cards/call-card.ts";
import { noticeMessage } from "../../../bot/teams/cards/notice-card.ts";
import { erasureMessage } from "../../../bot/teams/cards/erasure-card.ts";
import { recapMessage } from "../../../bot/teams/cards/recap-card.ts";
import { recapFacts } from "../../../bot/teams/cards/recap-facts.ts";
import { english, texts } from "../../../bot/teams/cards/testing/english.ts";
import { PEOPLE } from "./turns.ts";

const nameOf = (ref: MemberRef): string => `Name of ${ref}`;

const COUNTS = { takingPart: 7, inChat: 9, signersGone: 0 };

/** Everybody, an organiser, and another person. */
function readersOf(state: FoundedCommunity): readonly CommunityReader[] {
  const [organiser, ...members] = [...state.organisers.slice(0, 1), ...PEOPLE] as [MemberRef, ...MemberRef[]];
  const other = members[state.polls.length % members.length] ?? organiser;
  return [null, organiser, other].map((ref) =>
    readerOf(state, ref && { ref, meetingOrganiser: false }, COUNTS),
  );
}

/** Everything that can have a card in one of these states, so that in the last one some of it no longer exists. */
export const subjectsIn = (states: Iterable<CommunityState>): readonly CardSubject[] => {
  const all = [...states].flatMap((state) => [...showableIn(state), ...cardsIn(state)]);
  const byKey = new Map(all.map((subject) => [cardKey(subject), subject]));
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
};

/** Draws the cards of these subjects, for everybody and for some people, and every dialog; returns how many. */
export function drawAllCards(
  state: FoundedCommunity,
  subjects: readonly CardSubject[],
  now: Instant,
): number {
  const nonce = makeNonce(now, "nonce-of-this-very-view");
  const entries = [...state.collections.flatMap((each) => each.entries), ...state.backlog.topics];
  const own = entries.at(-1)?.id ?? entryId("gone");
  const typed = { text: "Typed", why: "", another: "Typed", [`principle-${own}`]: "Typed", minutes: "x" };
  const fresh = { editing: null, typed: {}, kept: {}, errors: {}, notice: null, nonce, now, texts, nameOf };
  const refused = { ...fresh, typed, errors: { text: { says: "Too long." } }, notice: "That did not work." };
  const views = [fresh, refused, { ...fresh, editing: own, kept: typed }];
  let drawn = 0;
  for (const subject of subjects)
    for (const reader of readersOf(state)) {
      const notice = reader.me === null ? null : "That did not work.";
      const sight = { subject, reader, nonce, notice, now, nameOf, texts, refreshFor: ["29:a", "29:b"] };
      if (activityCard(sight) !== null) drawn += 1;
      for (const dialog of DIALOGS)
        for (const view of views) if (drawDialog({ ...view, reader, dialog, subject }) !== null) drawn += 1;
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
      callMessage(
        {
          count: message.count,
          present: message.present,
          item: { title: "Design tokens", kind: "topic" },
          ...{ run: message.run, named: false, extension: 2 },
        },
        texts,
      );
      return;
    case "callAnswered":
      answeredCallMessage({ ...message, item: { title: "Design tokens", kind: "topic" } }, texts);
      return;
    case "recap":
      recapIn(session, community);
      return;
    case "inviteOthers":
      if (community !== undefined)
        inviteOthersMessage(community.name, readerOf(community, null, COUNTS), texts);
      return;
    case "sponsorPageShown":
      noticeMessage(english.sponsorPageShown(nameOf(message.by), message.from), texts);
      return;
    case "sponsorPageExported":
    case "communityExported":
    case "organiserClaimed":
    case "facilitationTaken":
      noticeMessage(english[message.kind](nameOf(message.by)), texts);
      return;
    case "communityRestored":
      noticeMessage(english.communityRestored(message.backedUpAt, message.cancelled), texts);
      return;
    case "movedHere":
      noticeMessage(english.moved.here(nameOf(message.by), community?.name ?? ""), texts);
      return;
    case "movedAway":
      noticeMessage(english.moved.away(community?.name ?? ""), texts);
      return;
    case "notMoved":
      noticeMessage(english.moved.not, texts);
      return;
    case "erasureAnnounced":
      erasureMessage([], community?.name ?? "", message, english);
      return;
    case "turnPassed": {
      const holder = message.to === null ? null : { ref: message.to, id: message.to, name: message.to };
      if (message.guest !== null) guestMessage(message.guest, null, english);
      else turnPassedMessage(holder, null, english);
      return;
    }
    case "card":
      return;
    default:
      unreachable(message);
  }
}

function recapIn(session: SessionState | undefined, community: CommunityState = initialCommunity): void {
  const recap = session === undefined ? null : recapOf(session, community);
  if (recap !== null) recapMessage(recapFacts(recap, nameOf), texts);
}
