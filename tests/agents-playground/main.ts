import { randomUUID } from "node:crypto";
import express from "express";
import { z } from "zod";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { makeCommandId } from "@guildhall/shared/protocol/command-id";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { freshId } from "@guildhall/shared/ports/fresh-id";
import { startBotServer } from "../support/bot-server.ts";
import { startTeamsStandIn } from "../teams-stand-in/start.ts";

/**
 * Connects Microsoft's Agents Playground, to try the cards: see docs/agents-playground.md. The server would not believe
 * the Playground, which signs nothing, so this proxy on loopback forwards its activities with a token of the stand-in's
 * channel. The server runs as usual, with authentication on.
 */
const port = Number(process.env["BRIDGE_PORT"] ?? 3980);
const playground = process.env["PLAYGROUND_HOST"] ?? "localhost:56150";
const tenant = randomUUID();

const teams = await startTeamsStandIn({ botId: randomUUID(), botPassword: "secret", tenantId: tenant });
const server = await startBotServer(teams, {
  env: { BOT_SERVICE_HOSTS: `${teams.env.BOT_SERVICE_HOSTS},${playground}` },
});

const activitySchema = z.looseObject({
  type: z.string(),
  serviceUrl: z.string(),
  from: z.looseObject({ aadObjectId: z.string().nullish() }).nullish(),
  conversation: z.looseObject({ id: z.string(), conversationType: z.string().nullish() }),
  channelData: z.looseObject({}).nullish(),
});
type PlaygroundActivity = z.infer<typeof activitySchema>;

/** Once the community is founded: opens a vote and a list, which the chat cannot. Returns false until it is founded. */
async function showCards(activity: PlaygroundActivity): Promise<boolean> {
  const { storage, liveStreams } = server;
  const binding = await storage.bindings.byConversation({ tenant, id: activity.conversation.id });
  const objectId = activity.from?.aadObjectId?.toLowerCase();
  if (binding === null || objectId === undefined) return false;
  const liveStream = await liveStreams.community(binding.community);
  const [ref] = await storage.directory.enter(binding.community, [{ tenant, objectId }]);
  if (liveStream.state.status === "unfounded" || ref === undefined) return false;
  const opening = { closesAt: Date.now() + DAY, inChat: true };
  const commands: readonly MemberCommunityCommand[] = [
    {
      ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green", "**Blue**"], budget: 1 },
      ...{ cap: 1, secrecy: "hidden", membersAdd: true, ...opening },
    },
    {
      ...{ type: "openCollection", prompt: "What did we learn?", anonymous: false, perMember: null },
      ...opening,
    },
  ];
  for (const command of commands) {
    const id = makeCommandId(Date.now(), freshId());
    await liveStream.submit({ id, actor: { kind: "member", ref, meetingOrganiser: false }, command });
  }
  return true;
}

const shown = new Set<string>();
const app = express();
app.use(express.json({ limit: "1mb" }));
app.post("/api/messages", async (request, response) => {
  const parsed = activitySchema.safeParse(request.body);
  if (!parsed.success) {
    response.status(400).end();
    return;
  }
  const given = parsed.data;
  // The Playground's tenant is not a GUID, which the server's configuration requires.
  const activity = {
    ...given,
    channelId: "msteams",
    conversation: { ...given.conversation, tenantId: tenant },
    channelData: { ...given.channelData, tenant: { id: tenant } },
  };
  const token = await teams.tokens.channel({ claims: { serviceurl: given.serviceUrl } });
  const answer = await fetch(`${server.url}/api/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(activity),
  });
  const text = await answer.text();
  response.status(answer.status).type("application/json").send(text);
  const { id, conversationType } = given.conversation;
  if (given.type !== "invoke" || conversationType !== "groupChat" || shown.has(id)) return;
  if (await showCards(given)) shown.add(id);
});
app.listen(port, "127.0.0.1", () => {
  console.log(`Agents Playground: point it at http://127.0.0.1:${port}/api/messages`);
});
