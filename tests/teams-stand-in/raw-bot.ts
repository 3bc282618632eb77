import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BotActivity } from "./activity-maker.ts";
import { startTeamsStandIn } from "./start.ts";
import type { TeamsStandIn } from "./start.ts";

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** A bot without any library: it keeps what it receives, and answers as a test says. */
export interface RawBot {
  readonly standIn: TeamsStandIn;
  /** what it has received; a test may empty it */
  got: BotActivity[];
  /** Answers an activity, or leaves it unanswered. */
  answer: (activity: BotActivity) => Reply | undefined;
  /** Installs the bot, posts a card into the meeting chat, and forgets what it has received until then. */
  postCard(content: unknown): Promise<string>;
  close(): Promise<void>;
}

export async function startRawBot(): Promise<RawBot> {
  const app = createServer((request, response) => {
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      const activity = JSON.parse(text) as BotActivity;
      bot.got.push(activity);
      const reply = bot.answer(activity);
      if (reply === undefined) return;
      response.writeHead(reply.status, { "Content-Type": "application/json" });
      response.end(reply.body === undefined ? "" : JSON.stringify(reply.body));
    });
  });
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  const standIn = await startTeamsStandIn({
    botId: "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11",
    botPassword: "secret",
    tenantId: "3c1f5d1e-0000-4000-8000-000000000001",
    appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}/`,
  });
  const bot: RawBot = {
    standIn,
    got: [],
    answer: () => ({ status: 200 }),
    async postCard(content) {
      await standIn.installBot();
      const { env } = standIn;
      const bearer = await fetch(`${env.BOT_LOGIN_URL}/${env.BOT_TENANT_ID}/oauth2/v2.0/token`, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: env.BOT_ID,
          client_secret: env.BOT_PASSWORD,
          scope: "https://api.botframework.com/.default",
        }),
      });
      const { access_token: token } = (await bearer.json()) as { access_token: string };
      const path = `v3/conversations/${encodeURIComponent(standIn.conversation("meeting").id)}/activities`;
      await fetch(`${standIn.serviceUrl}${path}`, {
        method: "POST",
        headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
        body: JSON.stringify({
          type: "message",
          attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content }],
        }),
      });
      bot.got = [];
      return standIn.chat().at(-1)?.id ?? "";
    },
    async close() {
      await standIn.close();
      app.closeAllConnections();
      app.close();
    },
  };
  return bot;
}
