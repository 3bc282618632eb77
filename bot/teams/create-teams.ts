import express, { type RequestHandler, type Router } from "express";
import type { Log } from "@guildhall/shared/app/log";
import type { LiveStreams } from "@guildhall/shared/app/live-streams";
import type { Conversation } from "@guildhall/shared/ports/bindings";
import type { Chat } from "@guildhall/shared/ports/chat";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Roster } from "@guildhall/shared/ports/roster";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { Config } from "../config/config.ts";
import { createMembership } from "../realtime/people/membership.ts";
import { createReceive, type Receive } from "./botbuilder/adapter.ts";
import { createCardKeeper } from "./chat/card-keeper.ts";
import { createDraw } from "./chat/draw.ts";
import { createMeetingOrganisers } from "./chat/meeting-organisers.ts";
import { createMembers } from "./chat/members.ts";
import { createPeople } from "./chat/people.ts";
import { createConnectorChat } from "./chat/connector-chat.ts";
import { createNames } from "./chat/names.ts";
import { createPost } from "./chat/post.ts";
import { createRender } from "./chat/render.ts";
import { createBotToken } from "./connector/bot-token.ts";
import { createConnector } from "./connector/connector.ts";
import { createSendLimits } from "./connector/send-limits.ts";
import { createConnectorRoster } from "./connector-roster.ts";
import { createGuard } from "./guard/guard.ts";
import { readActivity } from "./incoming/activity.ts";
import { createAnswerLimits } from "./incoming/answer-limits.ts";
import { createHandleActivity } from "./incoming/handle-activity.ts";
import type { MeetingPresence } from "./meeting-presence.ts";

export interface TeamsParts {
  readonly config: Pick<Config, "bot" | "channel">;
  readonly storage: Pick<Storage, "bindings" | "directory" | "cards">;
  readonly liveStreams: LiveStreams;
  readonly presence: MeetingPresence;
  readonly environment: Environment;
  readonly log: Log;
}

/** Everything between the server and Teams. */
export interface Teams {
  readonly roster: Roster;
  readonly chat: Chat;
  /** Call when somebody joined a conversation or left it: what is cached about its people is dropped. */
  membersChanged(conversation: Conversation): void;
  /** answers `POST /api/messages` */
  readonly messages: Router;
}

export function createTeams({ config, storage, liveStreams, presence, environment, log }: TeamsParts): Teams {
  const token = createBotToken(config, environment);
  const connector = createConnector({ token, serviceHosts: config.channel.serviceHosts });
  const roster = createConnectorRoster({ connector, bindings: storage.bindings });
  const post = createPost({ connector, limits: createSendLimits(), environment, log });
  const names = createNames({ directory: storage.directory, roster, environment });
  const people = createPeople({ connector, bindings: storage.bindings, environment });
  const draw = createDraw({ liveStreams, names, people, directory: storage.directory, environment });
  const cards = createCardKeeper({ cards: storage.cards, draw, post, liveStreams, environment, log });
  const membership = createMembership(roster, environment);
  const members = createMembers({ directory: storage.directory, membership, environment, log });
  const chat = createConnectorChat({
    bindings: storage.bindings,
    render: createRender({ liveStreams, names }),
    cards,
    post,
    environment,
    log,
  });
  const membersChanged = (conversation: Conversation): void => {
    people.forget(conversation);
    names.forget(conversation);
  };
  const handle = createHandleActivity({
    tenant: config.bot.tenant,
    storage,
    liveStreams,
    roster,
    presence,
    membersChanged,
    post,
    answerLimits: createAnswerLimits(),
    cards,
    draw,
    members,
    meetingOrganisers: createMeetingOrganisers(roster, environment),
    environment,
    log,
  });
  const messages = express.Router();
  messages.post(
    "/api/messages",
    ...createGuard({ config, environment, log }),
    answering(createReceive(config, token, handle), log),
  );
  return { roster, chat, membersChanged, messages };
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
