import express from "express";
import type { Router } from "express";
import { connectorError } from "./connector-error.ts";
import { openConversation } from "./connector-routes.ts";
import { BadContinuationToken, channelAccount, rosterPage } from "./roster.ts";
import type { World } from "./world.ts";

/** The roster part of the Bot Connector. `pageSize` caps the page size that the bot asks for, to force paging. */
export function rosterRoutes({ pageSize, world }: { pageSize: number; world: World }): Router {
  const router = express.Router();

  router.get("/v3/conversations/:conversationId/pagedmembers", (request, response) => {
    const conversation = openConversation(world, request, response);
    if (conversation === undefined) return;
    const asked = Number(request.query["pageSize"] ?? request.query["maxResults"] ?? pageSize);
    const token = request.query["continuationToken"];
    try {
      const page = rosterPage(
        world.roster(conversation.id),
        Math.min(Number.isInteger(asked) && asked > 0 ? asked : pageSize, pageSize),
        typeof token === "string" && token !== "" ? token : undefined,
      );
      response.json({
        members: page.people.map(channelAccount),
        ...(page.continuationToken === undefined ? {} : { continuationToken: page.continuationToken }),
      });
    } catch (error) {
      if (!(error instanceof BadContinuationToken)) throw error;
      connectorError(response, 400, "BadSyntax", error.message);
    }
  });

  router.get("/v3/conversations/:conversationId/members", (request, response) => {
    const conversation = openConversation(world, request, response);
    if (conversation === undefined) return;
    response.json(world.roster(conversation.id).map(channelAccount));
  });

  router.get("/v3/conversations/:conversationId/members/:memberId", (request, response) => {
    const conversation = openConversation(world, request, response);
    if (conversation === undefined) return;
    const person = world.personById(request.params.memberId);
    if (person === undefined || !world.roster(conversation.id).includes(person)) {
      connectorError(response, 404, "MemberNotFoundInConversation", "Member not found in conversation.");
      return;
    }
    response.json(channelAccount(person));
  });
  return router;
}
