import express from "express";
import type { Request, Response, Router } from "express";
import { readBotMessage } from "./bot-message.ts";
import { connectorError } from "./connector-error.ts";
import type { ConnectorFaultSource } from "./connector-faults.ts";
import type { ChatMessage, ConversationState } from "./model.ts";
import type { SendLimits } from "./send-limits.ts";
import type { World } from "./world.ts";

interface Parts {
  readonly world: World;
  readonly limits: SendLimits;
  readonly faults: ConnectorFaultSource;
  readonly serviceUrl: string;
  readonly now: () => number;
  /** Whether people have the app in their personal scope; if not, Teams opens no chat with them. */
  readonly personalScope: boolean;
}

/** The most that Teams takes in one message, roughly. */
const largestMessage = 100 * 1024;

/** The conversations part of the Bot Connector: sending, editing, deleting, opening a chat. */
export function connectorRoutes(parts: Parts): Router {
  const { faults, limits, now, world } = parts;
  const router = express.Router();

  const opened = (request: Request, response: Response): ConversationState | undefined => {
    const conversation = openConversation(world, request, response);
    if (conversation === undefined) return undefined;
    const wait = limits.take(conversation.id);
    if (wait !== undefined) {
      response.set("Retry-After", String(Math.max(1, Math.ceil(wait / 1000))));
      connectorError(response, 429, "TooManyRequests", "API calls quota exceeded.");
      return undefined;
    }
    return conversation;
  };

  /** Answers a post or an edit, or makes it fail if a test has planned so. */
  const answer = (response: Response, effect: () => void, status: 200 | 201, body: unknown): void => {
    const fault = faults.takeFault(status === 201 ? "send" : "edit");
    if (fault === undefined || fault.tookEffect === true) effect();
    if (fault === undefined) {
      response.status(status).json(body);
    } else if (fault.status === undefined) {
      response.socket?.destroy();
    } else {
      response.set({ ...fault.headers });
      connectorError(response, fault.status, "ServiceError", "The service failed.");
    }
  };

  const post = (request: Request, response: Response): void => {
    const conversation = opened(request, response);
    if (conversation === undefined) return;
    const id = world.nextId();
    if ((request.body as { type?: unknown } | undefined)?.type === "typing") {
      response.status(201).json({ id });
      return;
    }
    const message = accepted(request, response, conversation, world, { id, now: now() });
    if (message === undefined) return;
    answer(response, () => world.putMessage(message), 201, { id });
  };
  router.post("/v3/conversations/:conversationId/activities", post);
  router.post("/v3/conversations/:conversationId/activities/:activityId", post);

  router.put("/v3/conversations/:conversationId/activities/:activityId", (request, response) => {
    const conversation = opened(request, response);
    if (conversation === undefined) return;
    const old = ownMessage(world, conversation, request, response);
    if (old === undefined) return;
    const at = { id: old.id, now: now(), old };
    const message = accepted(request, response, conversation, world, at);
    if (message === undefined) return;
    answer(response, () => world.putMessage(message), 200, { id: old.id });
  });

  router.delete("/v3/conversations/:conversationId/activities/:activityId", (request, response) => {
    const conversation = opened(request, response);
    if (conversation === undefined) return;
    const old = ownMessage(world, conversation, request, response);
    if (old === undefined) return;
    const gone: ChatMessage = { ...old, deleted: true, html: "", text: "", cards: [], views: {} };
    answer(response, () => world.putMessage(gone), 200, {});
  });

  router.post("/v3/conversations", (request, response) => {
    const body = request.body as { readonly members?: readonly { readonly id?: string }[] };
    const person = world.personById(body.members?.[0]?.id ?? "");
    if (person === undefined || person.aadObjectId === undefined || body.members?.length !== 1) {
      connectorError(response, 400, "BadSyntax", "A chat is opened with one known person.");
      return;
    }
    if (!parts.personalScope) {
      connectorError(
        response,
        403,
        "ForbiddenOperationException",
        "The app is not installed for this person.",
      );
      return;
    }
    const id = `a:1${Buffer.from(`${world.botId}:${person.key}`).toString("base64url")}`;
    if (world.find(id) === undefined) {
      const key = `personal-${person.key}`;
      const name = person.name;
      const memberKeys = [person.key];
      world.addConversation({ key, id, kind: "personal", name, meetingId: undefined, memberKeys }, true);
    }
    response.status(201).json({ id, serviceUrl: parts.serviceUrl });
  });
  return router;
}

/** The conversation named in the path, if the bot is in it; otherwise answers the request. */
export function openConversation(
  world: World,
  request: Request,
  response: Response,
): ConversationState | undefined {
  const conversation = world.find(String(request.params["conversationId"]));
  if (conversation === undefined) {
    connectorError(response, 404, "ConversationNotFound", "Conversation not found.");
    return undefined;
  }
  if (!conversation.botInstalled) {
    connectorError(
      response,
      403,
      "BotNotInConversationRoster",
      "The bot is not part of the conversation roster.",
    );
    return undefined;
  }
  return conversation;
}

function accepted(
  request: Request,
  response: Response,
  conversation: ConversationState,
  world: World,
  at: { readonly id: string; readonly now: number; readonly old?: ChatMessage },
): ChatMessage | undefined {
  if (Buffer.byteLength(JSON.stringify(request.body ?? {})) > largestMessage) {
    connectorError(response, 413, "MessageSizeTooBig", "Message size too large.");
    return undefined;
  }
  const message = readBotMessage(request.body, conversation, world, at);
  if ("status" in message) {
    connectorError(response, message.status, message.code, message.message);
    return undefined;
  }
  return message;
}

function ownMessage(
  world: World,
  conversation: ConversationState,
  request: Request,
  response: Response,
): ChatMessage | undefined {
  const message = world.message(conversation.id, String(request.params["activityId"]));
  if (message === undefined || message.deleted) {
    connectorError(response, 404, "ActivityNotFoundInConversation", "Activity not found.");
    return undefined;
  }
  if (message.from !== undefined) {
    connectorError(response, 403, "MessageWritesBlocked", "The message is not the bot's.");
    return undefined;
  }
  return message;
}
