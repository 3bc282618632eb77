import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { ChatMessage } from "@guildhall/shared/domain/community/messages/part";
import { isToBeErased } from "@guildhall/shared/domain/community/retention/part";
import type { CommunityId } from "@guildhall/shared/domain/kernel/ids";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import { extensionOf } from "@guildhall/shared/domain/session/progress";
import type { LinkedPage } from "@guildhall/shared/reading/card";
import { readRota } from "@guildhall/shared/reading/rota";
import { readCommunity } from "@guildhall/shared/reading/community";
import { namedInRecap } from "@guildhall/shared/reading/session/recap";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import { isolated } from "@guildhall/shared/domain/isolated";
import type { WhereTo } from "../../moves/where-to.ts";
import { inviteOthersMessage } from "../cards/invite-others-card.ts";
import { answeredCallMessage, callMessage } from "../cards/call-card.ts";
import { noticeMessage } from "../cards/notice-card.ts";
import { erasureMessage } from "../cards/erasure-card.ts";
import { recapMessage } from "../cards/recap-card.ts";
import { recapFacts } from "../cards/recap-facts.ts";
import { guestMessage, turnPassedMessage } from "../cards/turn-passed-card.ts";
import { linked, type PageLink } from "../cards/page-link.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import type { PageAddress } from "../page-address.ts";
import { timeZoneOf, type Speech } from "../speech.ts";
import type { Mentions } from "./mentions.ts";
import type { Names } from "./names.ts";
import { readerOf, recapOf } from "./read-community.ts";

/**
 * Renders a message from the current state; null if there is nothing left to say. Cards of subjects, which are also edited,
 * are rendered by the card keeper.
 */
export type Render = (
  message: Exclude<ChatMessage, { kind: "card" }>,
  community: CommunityId,
  conversation: Conversation,
) => Promise<OutgoingMessage | null>;

export function createRender(parts: {
  readonly liveStreams: Pick<LiveStreams, "session" | "community">;
  readonly names: Names;
  readonly mentions: Mentions;
  readonly speech: Pick<Speech, "toAll">;
  readonly pageAddress: PageAddress;
  readonly whereTo: WhereTo;
}): Render {
  const { liveStreams, names, mentions, speech, pageAddress, whereTo } = parts;
  return async (message, community, conversation) => {
    const guild = await liveStreams.community(community);
    const texts = await speech.toAll(timeZoneOf(guild.state));
    const { cards } = texts;
    const linkTo = (page: LinkedPage): PageLink => ({ page, address: pageAddress(conversation, page) });
    switch (message.kind) {
      case "call":
      case "callAnswered": {
        const { state } = await liveStreams.session(message.session);
        const item =
          state.status === "unopened" ? undefined : state.items.find(({ id }) => id === message.item);
        const call = { count: message.count, present: message.present, item: item ?? null };
        if (message.kind === "callAnswered")
          return answeredCallMessage({ ...call, outcome: message.outcome, minutes: message.minutes }, cards);
        // It was answered before it could be told.
        if (state.status !== "running" || state.current?.elmos.run !== message.run) return null;
        const { run, named } = state.current.elmos;
        return callMessage({ ...call, run, named, extension: extensionOf(item ?? { extensions: 0 }) }, cards);
      }
      case "recap": {
        const liveStream = await liveStreams.session(message.session);
        // Another server may have ended it, so read its commits first.
        if (liveStream.state.status !== "ended") await liveStream.catchUp();
        // It was reopened in the meantime; its recap is posted when it ends again.
        if (liveStream.state.status !== "ended") return null;
        await guild.catchUp();
        const recap = recapOf(liveStream.state, guild.state);
        if (recap === null) return null;
        const nameOf = await names(community, conversation, namedInRecap(recap), cards);
        return linked(recapMessage(recapFacts(recap, nameOf), cards), linkTo("sessions"), cards);
      }
      case "inviteOthers": {
        const reader = readerOf(guild.state, null, null);
        const header = readCommunity(reader)?.header;
        if (header === undefined) return null;
        return linked(inviteOthersMessage(header.name, reader, cards), linkTo("home"), cards);
      }
      case "sponsorPageShown": {
        const nameOf = await names(community, conversation, [message.by], cards);
        const said = noticeMessage(texts.sponsorPageShown(nameOf(message.by), message.from), cards);
        return linked(said, linkTo("sponsors"), cards);
      }
      case "sponsorPageExported":
      case "communityExported":
      case "organiserClaimed":
      case "facilitationTaken": {
        const nameOf = await names(community, conversation, [message.by], cards);
        return noticeMessage(texts[message.kind](nameOf(message.by)), cards);
      }
      case "communityRestored":
        return noticeMessage(texts.communityRestored(message.backedUpAt, message.cancelled), cards);
      case "movedHere": {
        const nameOf = await names(community, conversation, [message.by], cards);
        const name = guild.state.status === "founded" ? guild.state.name : "";
        const said = noticeMessage(texts.moved.here(nameOf(message.by), isolated(name)), cards);
        return linked(said, linkTo("home"), cards);
      }
      case "movedAway": {
        const moved = await whereTo(community);
        if (moved === null) return null;
        const said = noticeMessage(texts.moved.away(isolated(moved.name)), cards);
        return linked(said, { page: "home", address: moved.address }, cards);
      }
      case "notMoved":
        return noticeMessage(texts.moved.not, cards);
      case "erasureAnnounced": {
        // Somebody has used it in the meantime.
        if (guild.state.status !== "founded" || !isToBeErased(guild.state, message.eraseOn)) return null;
        const { name, organisers } = guild.state;
        const whom = await mentions(community, conversation, organisers);
        const said = erasureMessage(whom, isolated(name), message, texts);
        return linked(said, linkTo("home"), cards);
      }
      case "turnPassed": {
        const turn = readRota(readerOf(guild.state, null, null)).turns.find(
          ({ number }) => number === message.turn,
        );
        // It has changed hands again, or is over.
        if (turn === undefined || turn.holder !== message.to || turn.guest !== message.guest) return null;
        if (message.guest !== null) return guestMessage(message.guest, turn.at, texts);
        if (message.to === null) return turnPassedMessage(null, turn.at, texts);
        const [holder] = await mentions(community, conversation, [message.to]);
        return holder === undefined ? null : turnPassedMessage(holder, turn.at, texts);
      }
      default:
        return unreachable(message);
    }
  };
}
