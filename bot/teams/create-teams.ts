import express, { type RequestHandler, type Router } from "express";
import type { Log } from "@guildhall/shared/app/log";
import type { Telemetry } from "@guildhall/shared/app/telemetry";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Chat } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Config } from "../config/config.ts";
import type { People } from "../people/people.ts";
import type { SearchEverywhere } from "../search/search-everywhere.ts";
import type { WhereTo } from "../moves/where-to.ts";
import type { BotSdk, Receive } from "./bot-sdk.ts";
import { createCardKeeper } from "./chat/card-keeper.ts";
import { createDraw } from "./chat/draw.ts";
import { createConnectorChat } from "./chat/connector-chat.ts";
import { createMentions } from "./chat/mentions.ts";
import { createNames } from "./chat/names.ts";
import { createPost } from "./chat/post.ts";
import { createEditedMessages } from "./chat/edited-messages.ts";
import { createRender } from "./chat/render.ts";
import type { BotToken } from "./connector/bot-token.ts";
import type { Connector } from "./connector/connector.ts";
import { createSendLimits } from "./connector/send-limits.ts";
import { createGuard } from "./guard/guard.ts";
import { readActivity } from "./incoming/activity.ts";
import { createAnswerLimits } from "./incoming/answer-limits.ts";
import { createHandleActivity } from "./incoming/handle-activity.ts";
import type { IncomingParts } from "./incoming/parts.ts";
import type { PageAddress } from "./page-address.ts";
import { createSpeech } from "./speech.ts";

export interface TeamsParts {
  readonly config: Pick<
    Config,
    "bot" | "channel" | "keep" | "locale" | "teamsAppId" | "publicUrl" | "teamsUrl"
  >;
  readonly sdk: Pick<BotSdk, "receiver">;
  readonly token: BotToken;
  readonly connector: Connector;
  readonly pageAddress: PageAddress;
  readonly whereTo: WhereTo;
  readonly searchEverywhere: SearchEverywhere;
  readonly people: People;
  readonly erase: IncomingParts["erase"];
  readonly storage: Pick<Storage, "cards">;
  readonly liveStreams: LiveStreams;
  readonly presence: IncomingParts["presence"];
  readonly environment: Environment;
  readonly log: Log;
  readonly telemetry?: Telemetry | undefined;
}

/** Everything between the server and Teams. */
export interface Teams {
  readonly chat: Chat;
  /** answers `POST /api/messages` */
  readonly messages: Router;
}

export function createTeams(parts: TeamsParts): Teams {
  const { config, token, connector, people, storage, liveStreams, presence, environment, log } = parts;
  const post = createPost({
    connector,
    limits: createSendLimits(),
    environment,
    log,
    telemetry: parts.telemetry,
  });
  const names = createNames(people);
  const speech = createSpeech(config.locale);
  const { pageAddress, whereTo } = parts;
  const draw = createDraw({ liveStreams, names, people, speech, pageAddress, environment });
  const cards = createCardKeeper({ cards: storage.cards, draw, post, liveStreams, environment, log });
  const chat = createConnectorChat({
    conversations: people.conversations,
    render: createRender({
      ...{ liveStreams, names, mentions: createMentions(people), speech, pageAddress, whereTo },
    }),
    cards,
    edited: createEditedMessages({ cards: storage.cards, environment, log }),
    post,
    environment,
    log,
  });
  const handle = createHandleActivity({
    tenant: config.bot.tenant,
    people,
    liveStreams,
    presence,
    speech,
    pageAddress,
    whereTo,
    searchEverywhere: parts.searchEverywhere,
    post,
    answerLimits: createAnswerLimits(),
    keep: config.keep,
    erase: parts.erase,
    cards,
    draw,
    environment,
    log,
  });
  const messages = express.Router();
  messages.post(
    "/api/messages",
    ...createGuard({ config, environment, log }),
    answering(parts.sdk.receiver(config, token, handle), log),
  );
  return { chat, messages };
}

/** Answers Teams with a status, and reveals nothing internal: no message, no stack. */
function answering(receive: Receive, log: Log): RequestHandler {
  return async (request, response) => {
    const activity = readActivity(request.body);
    if (activity === null) {
      log.warn({}, "an activity was refused: it is not one of Teams");
      response.status(400).end();
      return;
    }
    try {
      const answer = await receive(request.headers.authorization ?? "", activity);
      if (answer !== null) response.status(answer.status).json(answer.body);
      else response.status(activity.type === "invoke" ? 501 : 200).end();
    } catch (error) {
      log.error({ error, activity: activity.type }, "an activity failed");
      response.status(500).end();
    }
  };
}
