import { hasMovedOn } from "@guildhall/shared/domain/community/moves/part";
import { isolated } from "@guildhall/shared/domain/isolated";
import { unreachable } from "@guildhall/shared/domain/kernel/never";
import type { Permit } from "@guildhall/shared/domain/permits";
import type { ReadOut, Talk } from "@guildhall/shared/domain/talk-words";
import type { CardTexts } from "@guildhall/shared/messages/bot";
import { RosterError } from "@guildhall/shared/ports/roster";
import type { LinkedPage } from "@guildhall/shared/reading/card";
import { readCommunity } from "@guildhall/shared/reading/community";
import { readRota } from "@guildhall/shared/reading/rota";
import { timedRunning, timedUpcoming } from "@guildhall/shared/reading/timed-agenda";
import { readBacklog } from "@guildhall/shared/reading/topics";
import { nextNumber } from "@guildhall/shared/reading/upcoming";
import { createNames } from "../chat/names.ts";
import { readerOf, sessionOf } from "../chat/read-community.ts";
import { helpMessage } from "../cards/guide-cards.ts";
import { type CardMessage, textMessage } from "../cards/message.ts";
import { noticeMessage } from "../cards/notice-card.ts";
import { linked } from "../cards/page-link.ts";
import { agendaMessage, backlogMessage, nextMessage, rotaMessage } from "../cards/talk-cards.ts";
import type { OutgoingMessage } from "../connector/connector.ts";
import { timeZoneOf } from "../speech.ts";
import { answer, runningSession, type IncomingContext } from "./incoming-context.ts";
import { offerTopic } from "./offer-topic.ts";
import type { IncomingParts } from "./parts.ts";
import { showSetup } from "./show-setup.ts";

/** Answers what somebody asks the bot for (SPEC TALK-1 to TALK-6). `author`: their Entra object id. */
export async function answerTalk(
  parts: IncomingParts,
  incoming: IncomingContext,
  talk: Talk,
  author: string,
): Promise<void> {
  if (talk.asks === "setup") return showSetup(parts, incoming);
  const community = await parts.liveStreams.community(incoming.binding.community);
  // Other servers may have changed what is asked for.
  await community.catchUp();
  const { cards } = await parts.speech.toAll(timeZoneOf(community.state));
  const here = hasMovedOn(community.state, incoming.conversation)
    ? await askedAnew(parts, incoming)
    : incoming;
  await answer(parts, here, await messageFor(parts, here, { talk, author }, cards));
}

/** For when this server has not noticed yet to which community the chat belongs now. */
async function askedAnew({ people }: IncomingParts, incoming: IncomingContext): Promise<IncomingContext> {
  people.happened("communityMoved", incoming.conversation);
  return { ...incoming, binding: await people.conversations.bound(incoming.conversation) };
}

/** Where the community has gone that was in the chat before, if there is no other yet. */
async function moved(
  parts: IncomingParts,
  { binding }: IncomingContext,
  texts: CardTexts,
): Promise<OutgoingMessage | null> {
  const to = binding.left === null ? null : await parts.whereTo(binding.left);
  if (to === null) return null;
  const said = noticeMessage(texts.talk.moved(isolated(to.name)), texts);
  return linked(said, { page: "home", address: to.address }, texts);
}

async function messageFor(
  parts: IncomingParts,
  incoming: IncomingContext,
  { talk, author }: { readonly talk: Exclude<Talk, { readonly asks: "setup" }>; readonly author: string },
  texts: CardTexts,
): Promise<OutgoingMessage> {
  const link = (message: CardMessage, page: LinkedPage): CardMessage =>
    linked(message, { page, address: parts.pageAddress(incoming.conversation, page) }, texts);
  switch (talk.asks) {
    case "help":
    case "unknown":
      return link(helpMessage(texts, await heardHere(parts, incoming, author)), "home");
    case "unclear":
      return textMessage(texts.talk.didYouMean(talk.likely));
    case "addTopic":
      if ((await stateOf(parts, incoming)).status === "unfounded") {
        const away = await moved(parts, incoming, texts);
        if (away !== null) return away;
      }
      return noticeMessage(await offerTopic(parts, incoming, { title: talk.title, author }, texts), texts);
    case "agenda":
    case "rota":
    case "next":
    case "backlog": {
      const message = await readOut(parts, incoming, talk.asks, texts);
      if (message === null) return (await moved(parts, incoming, texts)) ?? textMessage(texts.talk.unfounded);
      return link(message, talk.asks === "backlog" ? "topics" : "sessions");
    }
    default:
      return unreachable(talk);
  }
}

/** Whether words reach Guildhall without a mention in this chat. */
async function heardHere(
  { people }: IncomingParts,
  { activity, conversation }: IncomingContext,
  author: string,
): Promise<Permit> {
  const person = { tenant: conversation.tenant, objectId: author };
  const meeting = activity.channelData?.meeting?.id ?? null;
  return (await people.permits.of({ conversation, person, meeting })).words;
}

const stateOf = async ({ liveStreams }: IncomingParts, { binding }: IncomingContext) =>
  (await liveStreams.community(binding.community)).state;

/** Null before there is a community. */
async function readOut(
  parts: IncomingParts,
  incoming: IncomingContext,
  asked: ReadOut,
  texts: CardTexts,
): Promise<CardMessage | null> {
  const state = await stateOf(parts, incoming);
  const reader = readerOf(state, null, null);
  const community = readCommunity(reader);
  if (community === null) return null;
  const now = parts.environment.now();
  switch (asked) {
    case "backlog":
      return backlogMessage(readBacklog(reader), texts);
    case "rota": {
      const { turns } = readRota(reader);
      const holders = turns.flatMap(({ holder }) => holder ?? []);
      const nameOf = await createNames(parts.people)(
        incoming.binding.community,
        incoming.conversation,
        holders,
        texts,
      ).catch(withoutNames(texts));
      return rotaMessage(turns, nameOf, texts);
    }
    case "next":
      return nextMessage(community, reader, now, texts);
    case "agenda": {
      const stream = await runningSession(parts, incoming);
      await stream?.catchUp();
      const session = stream === null ? null : sessionOf(stream.state);
      return session === null || session.header.ended !== null
        ? agendaMessage(texts.talk.agenda.next(nextNumber(reader)), timedUpcoming(community.next), texts)
        : agendaMessage(texts.talk.agenda.running(session.header.number), timedRunning(session, now), texts);
    }
    default:
      return unreachable(asked);
  }
}

/** While Teams cannot be asked for names, the dates are told without them. */
const withoutNames =
  ({ somebody }: CardTexts) =>
  (error: unknown): (() => string) => {
    if (error instanceof RosterError) return () => somebody;
    throw error;
  };
