import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startTeamsStandIn } from "./start.ts";
import type { TeamsStandIn } from "./start.ts";

const tenantId = "3c1f5d1e-0000-4000-8000-000000000001";
const botId = "6f0a4c1e-93f4-4c35-9d8b-0f5f1f6f2a11";
const clock = { time: Date.now() };
let standIn: TeamsStandIn;
let token: string;
let chat: string;

beforeEach(async () => {
  standIn = await startTeamsStandIn({
    botId,
    botPassword: "secret",
    tenantId,
    pageSize: 4,
    now: () => clock.time,
  });
  await standIn.installBot();
  token = await login();
  chat = `v3/conversations/${encodeURIComponent(standIn.conversation("meeting").id)}`;
});

afterEach(() => standIn.close());

async function login(secret = "secret"): Promise<string> {
  const response = await fetch(`${standIn.env.BOT_LOGIN_URL}/${tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: botId,
      client_secret: secret,
      scope: "https://api.botframework.com/.default",
    }),
  });
  return ((await response.json()) as { access_token?: string }).access_token ?? String(response.status);
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

async function call(method: string, path: string, body?: unknown, bearer = token): Promise<Answer> {
  const response = await fetch(`${standIn.serviceUrl}${path}`, {
    method,
    headers: { Authorization: `Bearer ${bearer}`, "Content-Type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

const hello = { type: "message", text: "hello" };

describe("the login", () => {
  test("refuses a wrong secret", async () => {
    expect(await login("wrong")).toBe("401");
  });
});

describe("the connector", () => {
  test("refuses a token that is not the bot's, a person's token among them", async () => {
    expect((await call("POST", `${chat}/activities`, hello, "nonsense")).status).toBe(401);
    expect((await call("POST", `${chat}/activities`, hello, await standIn.tokens.sso("priya"))).status).toBe(
      401,
    );
    expect((await call("POST", `${chat}/activities`, hello, await standIn.tokens.channel())).status).toBe(
      401,
    );
    expect(standIn.chat()).toEqual([]);
  });

  test("refuses a token that has expired", async () => {
    clock.time += 3_601_000;
    expect((await call("POST", `${chat}/activities`, hello)).status).toBe(401);
  });

  test("posts, edits and deletes only the bot's own messages", async () => {
    const { body } = await call("POST", `${chat}/activities`, hello);
    const own = `${chat}/activities/${String(body["id"])}`;
    expect((await call("PUT", own, { type: "message", text: "hello **again**" })).status).toBe(200);
    expect(standIn.chat()).toMatchObject([
      { text: "hello again", html: "<p>hello <strong>again</strong></p>" },
    ]);
    expect((await call("DELETE", own)).status).toBe(200);
    expect(standIn.chat()).toMatchObject([{ deleted: true }]);
    expect((await call("PUT", own, hello)).status).toBe(404);
    const { message } = await standIn.say("tom", "<p>mine</p>");
    expect((await call("PUT", `${chat}/activities/${message.id}`, hello)).status).toBe(403);
  });

  test("answers 429 with Retry-After beyond seven sends in a second", async () => {
    for (let sent = 0; sent < 7; sent += 1) {
      expect((await call("POST", `${chat}/activities`, hello)).status).toBe(201);
    }
    const refused = await call("POST", `${chat}/activities`, hello);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("1");
    expect(standIn.chat()).toHaveLength(7);
    clock.time += 1_000;
    expect((await call("POST", `${chat}/activities`, hello)).status).toBe(201);
  });

  test("refuses an empty message, another kind of activity and one that is too large", async () => {
    expect((await call("POST", `${chat}/activities`, { type: "message" })).status).toBe(400);
    expect((await call("POST", `${chat}/activities`, { type: "event", name: "x" })).status).toBe(400);
    const large = { type: "message", text: "x".repeat(101 * 1024) };
    expect((await call("POST", `${chat}/activities`, large)).status).toBe(413);
  });

  test("refuses a mention of somebody who is not in the chat", async () => {
    const mention = (key: string) => ({
      type: "message",
      text: "<at>You</at> decide",
      entities: [
        {
          type: "mention",
          text: "<at>You</at>",
          mentioned: { id: standIn.person(key).teamsId, name: "You" },
        },
      ],
    });
    expect((await call("POST", `${chat}/activities`, mention("ivan"))).status).toBe(400);
    expect((await call("POST", `${chat}/activities`, mention("tom"))).status).toBe(201);
    expect(standIn.chat().at(-1)?.html).toContain("schema.skype.com/Mention");
  });

  test("keeps the bot out of a conversation that it is not installed in", async () => {
    const group = `v3/conversations/${encodeURIComponent(standIn.conversation("group").id)}`;
    expect((await call("POST", `${group}/activities`, hello)).status).toBe(403);
    expect((await call("GET", `${group}/pagedmembers`)).status).toBe(403);
    expect((await call("GET", "v3/conversations/19:nowhere@thread.v2/pagedmembers")).status).toBe(404);
  });

  test("opens no chat with a single person while the app is not in their personal scope", async () => {
    const members = [{ id: standIn.person("tom").teamsId }];
    expect((await call("POST", "v3/conversations", { members, isGroup: false })).status).toBe(403);
  });

  test("fails a send as planned, before or after it took effect", async () => {
    standIn.faults.failNextSend({ status: 502, tookEffect: true }, { status: 502 });
    expect((await call("POST", `${chat}/activities`, hello)).status).toBe(502);
    expect(standIn.chat()).toHaveLength(1);
    expect((await call("POST", `${chat}/activities`, hello)).status).toBe(502);
    expect(standIn.chat()).toHaveLength(1);
    standIn.faults.failNextSend({ tookEffect: true });
    await expect(call("POST", `${chat}/activities`, hello)).rejects.toThrow("fetch failed");
    expect(standIn.chat()).toHaveLength(2);
  });
});

describe("a connector that is down", () => {
  test("answers every call with the status that it was given", async () => {
    standIn.faults.failAll(503);
    expect((await call("GET", `${chat}/pagedmembers`)).status).toBe(503);
    standIn.faults.failAll(undefined);
    expect((await call("GET", `${chat}/pagedmembers`)).status).toBe(200);
  });
});

describe("the roster", () => {
  async function pages(): Promise<Record<string, unknown>[][]> {
    const all: Record<string, unknown>[][] = [];
    let next: string | undefined = "";
    while (next !== undefined) {
      const query: string = next === "" ? "" : `?continuationToken=${next}`;
      const { body } = await call("GET", `${chat}/pagedmembers${query}`);
      all.push(body["members"] as Record<string, unknown>[]);
      next = body["continuationToken"] as string | undefined;
    }
    return all;
  }

  test("comes in pages, includes guests, and anonymous people only while they are in the meeting", async () => {
    expect((await pages()).map((page) => page.length)).toEqual([4, 4, 3]);
    await standIn.join("noor");
    const members = (await pages()).flat();
    expect(members).toHaveLength(12);
    const roleOf = (name: string) => members.find((member) => member["name"] === name)?.["userRole"];
    expect([roleOf("Priya Nair"), roleOf("Sam Whitlock (Guest)"), roleOf("Noor")]).toEqual([
      "user",
      "guest",
      "anonymous",
    ]);
    expect(members.find((member) => member["name"] === "Noor")).not.toHaveProperty("aadObjectId");
  });

  test("refuses a continuation token that it did not issue", async () => {
    expect((await call("GET", `${chat}/pagedmembers?continuationToken=made-up`)).status).toBe(400);
  });

  test("knows a member by Teams id and by Entra id, and answers 404 for anybody else", async () => {
    const tom = standIn.person("tom");
    expect((await call("GET", `${chat}/members/${tom.teamsId}`)).body["name"]).toBe("Tom Hale");
    expect((await call("GET", `${chat}/members/${tom.aadObjectId ?? ""}`)).body["id"]).toBe(tom.teamsId);
    expect((await call("GET", `${chat}/members/${standIn.person("ivan").aadObjectId ?? ""}`)).status).toBe(
      404,
    );
  });
});

describe("the membership", () => {
  test("changes as people are added and removed", async () => {
    const ivan = `${chat}/members/${standIn.person("ivan").aadObjectId ?? ""}`;
    await standIn.addMembers(["ivan"]);
    expect((await call("GET", ivan)).status).toBe(200);
    await standIn.removeMembers(["ivan"]);
    expect((await call("GET", ivan)).status).toBe(404);
    await expect(standIn.say("ivan", "<p>hello?</p>")).rejects.toThrow("not in Frontend Guild");
  });
});

describe("the meeting", () => {
  const meeting = () => `v1/meetings/${encodeURIComponent(standIn.conversation("meeting").meetingId ?? "")}`;

  test("describes itself, and the role that a person has in it", async () => {
    await standIn.startMeeting({ people: ["priya"] });
    expect((await call("GET", meeting())).body).toMatchObject({ details: { title: "Frontend Guild" } });
    const part = (key: string) =>
      call("GET", `${meeting()}/participants/${standIn.person(key).aadObjectId ?? ""}?tenantId=${tenantId}`);
    expect((await part("priya")).body).toMatchObject({ meeting: { role: "Organizer", inMeeting: true } });
    expect((await part("tom")).body).toMatchObject({ meeting: { role: "Presenter", inMeeting: false } });
    expect((await part("ivan")).status).toBe(404);
  });

  test("notifies those who are in it, and reports whom it did not reach", async () => {
    await standIn.startMeeting({ people: ["priya"] });
    const notify = (...keys: string[]) =>
      call("POST", `${meeting()}/notification`, {
        type: "targetMeetingNotification",
        value: {
          recipients: keys.map((key) => standIn.person(key).teamsId),
          surfaces: [
            { surface: "meetingStage", contentType: "task", content: { value: { title: "Your turn" } } },
          ],
        },
      });
    expect((await notify("priya")).status).toBe(202);
    expect((await notify("priya", "tom")).status).toBe(207);
    expect(standIn.state().notices).toMatchObject([{ title: "Your turn" }, { to: ["priya"] }]);
  });
});
