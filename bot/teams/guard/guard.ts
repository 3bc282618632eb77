import express, { type RequestHandler } from "express";
import { z } from "zod";
import type { Log } from "@guildhall/shared/app/log";
import type { Environment } from "@guildhall/shared/ports/environment";
import type { Config } from "../../config/config.ts";
import { createChannelKeys, KeysUnavailable } from "./channel-keys.ts";
import { isSameService, isServiceAllowed } from "./service-url.ts";
import { verifyChannelToken, type ChannelToken } from "./verify-channel-token.ts";

export interface GuardParts {
  readonly config: Pick<Config, "bot" | "channel">;
  readonly environment: Pick<Environment, "now">;
  readonly log: Log;
}

/** Teams sends messages of 28 KB at most; HTML and metadata come on top. */
const LARGEST_ACTIVITY = "256kb";

const guarded = z.looseObject({ type: z.string(), channelId: z.literal("msteams"), serviceUrl: z.string() });

/**
 * Runs before botbuilder: passes on only activities that the Bot Framework sent to this bot for Teams, and answers
 * 401 or 403 to everything else. The token is checked before any of the body is read.
 */
export function createGuard({ config, environment, log }: GuardParts): readonly RequestHandler[] {
  const keys = createChannelKeys(config.channel.metadataUrl, environment);
  const tokens = new WeakMap<object, ChannelToken>();

  const authenticate: RequestHandler = async (request, response, next) => {
    const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? "")?.[1];
    if (token === undefined) {
      response.status(401).end();
      return;
    }
    try {
      tokens.set(
        request,
        await verifyChannelToken(token, {
          botId: config.bot.id,
          issuer: config.channel.issuer,
          keys,
          environment,
        }),
      );
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        log.error({ error }, "activities cannot be verified");
        response.status(503).end();
      } else {
        log.warn(
          { reason: error instanceof Error ? error.message : "" },
          "an activity was refused: bad token",
        );
        response.status(401).end();
      }
      return;
    }
    next();
  };

  const agree: RequestHandler = (request, response, next) => {
    const serviceUrl = tokens.get(request)?.serviceUrl;
    const activity = guarded.safeParse(request.body);
    const agrees =
      serviceUrl !== undefined &&
      activity.success &&
      isSameService(serviceUrl, activity.data.serviceUrl) &&
      isServiceAllowed(activity.data.serviceUrl, config.channel.serviceHosts);
    if (!agrees) {
      // The token is the Bot Framework's own: a host that is not on the list may be one of another cloud.
      const service = serviceUrl === undefined ? null : URL.parse(serviceUrl);
      log.warn({ service: service?.host ?? "" }, "an activity was refused: it does not match its token");
      response.status(403).end();
      return;
    }
    next();
  };

  return [authenticate, express.json({ limit: LARGEST_ACTIVITY }), agree];
}
