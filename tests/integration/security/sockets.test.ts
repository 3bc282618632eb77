import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { io } from "socket.io-client";
import { type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { welcome } from "@guildhall/shared/protocol/messages";
import { PROTOCOL_VERSION } from "@guildhall/shared/protocol/version";
import { type RealGuild, startRealGuild } from "../../chaos/real-guild.ts";
import { dumpTables } from "../../chaos/table-dump.ts";
import { azuriteOfRun } from "../../support/azurite-of-run.ts";

const azurite = azuriteOfRun();
let guild: RealGuild;
let url: string;

beforeAll(async () => {
  guild = await startRealGuild({ azurite });
  url = guild.servers[0]?.url ?? "";
});

afterAll(async () => {
  await guild.close();
});

type Proof =
  { readonly kind: "token"; readonly token: string } | { readonly kind: "ticket"; readonly ticket: string };

interface HandshakeOptions {
  readonly conversation?: string;
  readonly origin?: string | null;
  readonly auth?: unknown;
}

/** The outcome: the welcome, or the reason of the refusal. */
type Answer = { readonly welcome: z.infer<typeof welcome> } | { readonly refused: string };

/** Connects with a bare socket, like a custom client. */
function handshake(
  proof: Proof,
  { conversation, origin = url, auth }: HandshakeOptions = {},
): Promise<Answer> {
  const meeting = guild.teams.conversation("meeting");
  const socket = io(url, {
    transports: ["websocket"],
    reconnection: false,
    forceNew: true,
    auth: (auth ?? {
      protocol: PROTOCOL_VERSION,
      surface: "panel",
      conversation: conversation ?? meeting.id,
      meeting: meeting.meetingId ?? null,
      proof,
    }) as Record<string, unknown>,
    ...(origin === null ? {} : { extraHeaders: { origin } }),
  });
  return new Promise<Answer>((resolve) => {
    socket.on("welcome", (message: unknown) => resolve({ welcome: welcome.parse(message) }));
    socket.on("connect_error", (error: Error & { data?: unknown }) => {
      const refusal = z.object({ code: z.string() }).safeParse(error.data);
      resolve({ refused: refusal.success ? refusal.data.code : "at the door" });
    });
  }).finally(() => socket.disconnect());
}

const token = async (
  person: string,
  options?: Parameters<RealGuild["teams"]["tokens"]["sso"]>[1],
): Promise<Proof> => ({
  kind: "token",
  token: await guild.teams.tokens.sso(person, options),
});

const ticketOf = async (person: string): Promise<string> => {
  const answer = await handshake(await token(person));
  if (!("welcome" in answer)) throw new Error(`${person} was not let in: ${answer.refused}`);
  return answer.welcome.ticket;
};

/** All rows but presence: that of a person who was let in may be written a moment later. */
const dump = async () =>
  (await dumpTables(azurite.connectionString, guild.tablePrefix)).filter(({ table }) => table !== "Presence");

describe("a socket", () => {
  test("is let in with a valid token of a person in the conversation", async () => {
    expect(await handshake(await token("tom"))).toHaveProperty("welcome");
  });

  test.each([
    ["foreign tenant", "foreignTenant"],
    ["expired", "unauthorised"],
    ["not yet valid", "unauthorised"],
    ["wrong audience", "unauthorised"],
    ["wrong issuer", "unauthorised"],
    ["wrong signature", "unauthorised"],
    ["missing scope", "unauthorised"],
  ] as const)("is refused with a token that has this flaw: %s", async (flaw, refused) => {
    const before = await dump();
    expect(await handshake(await token("amara", { flaw }))).toEqual({ refused });
    expect(await dump()).toEqual(before);
  });

  test.each<readonly [string, JWTPayload, string]>([
    ["no scope", { scp: undefined }, "unauthorised"],
    [
      "a scope that only contains the right one's name",
      { scp: "not_access_as_user access_as_users" },
      "unauthorised",
    ],
    ["no object id", { oid: undefined }, "unauthorised"],
    ["a tenant that is not its issuer's", { tid: "f0f0f0f0-1111-4222-8333-444455556666" }, "foreignTenant"],
    ["another app's address as audience", { aud: "api://attacker.example/app" }, "unauthorised"],
  ])("is refused with a token that has %s", async (_, claims, refused) => {
    const before = await dump();
    expect(await handshake(await token("amara", { claims }))).toEqual({ refused });
    expect(await dump()).toEqual(before);
  });

  test.each<
    readonly [
      string,
      { readonly claims?: Record<string, unknown>; readonly header?: Record<string, unknown> },
    ]
  >([
    ["names several audiences", { claims: { aud: ["other"] } }],
    ["names no audience", { claims: { aud: undefined } }],
    ["ends at a text", { claims: { exp: "later" } }],
    ["ends never", { claims: { exp: undefined } }],
    ["begins far ahead", { claims: { nbf: Math.floor(Date.now() / 1000) + 1e9 } }],
    ["names a list of tenants", { claims: { tid: ["f0f0f0f0-1111-4222-8333-444455556666"] } }],
    ["names an object as its person", { claims: { oid: {} } }],
    ["names no key", { header: { kid: undefined } }],
    ["names a number as its key", { header: { kid: 5 } }],
    ["names a key that nobody has", { header: { kid: "constructor" } }],
  ])("SEC-23 is refused with a token that is signed well and %s", async (_, { claims = {}, header = {} }) => {
    const options = { claims: claims as JWTPayload, header };
    expect(await handshake(await token("amara", options))).toEqual({ refused: "unauthorised" });
  });

  test("is refused for a conversation that its person is not in, and for one that does not exist", async () => {
    const before = await dump();
    expect(await handshake(await token("ivan"))).toEqual({ refused: "notAMember" });
    const group = guild.teams.conversation("group").id;
    for (const conversation of [
      group,
      "19:meeting_nowhere@thread.v2",
      "../../v3/conversations",
      "a;messageid=1",
    ])
      expect(await handshake(await token("mei"), { conversation })).not.toHaveProperty("welcome");
    expect(await dump()).toEqual(before);
  });

  test("is refused with a ticket that the server did not sign, or signed for another conversation", async () => {
    const good = await ticketOf("tom");
    expect(await handshake({ kind: "ticket", ticket: good })).toHaveProperty("welcome");
    const claims = JSON.parse(Buffer.from(good.split(".")[1] ?? "", "base64url").toString()) as Record<
      string,
      unknown
    >;
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: "HS256" }).sign(randomBytes(32));
    const [header, , signature] = good.split(".");
    const changed = Buffer.from(JSON.stringify({ ...claims, organiser: true })).toString("base64url");
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${changed}.`;
    const sso = await guild.teams.tokens.sso("tom");
    for (const ticket of [forged, `${header ?? ""}.${changed}.${signature ?? ""}`, unsigned, sso, "x", ""])
      expect(await handshake({ kind: "ticket", ticket })).toEqual({ refused: "ticketExpired" });
    const { id } = guild.teams.conversation("group");
    expect(await handshake({ kind: "ticket", ticket: good }, { conversation: id })).toEqual({
      refused: "ticketExpired",
    });
  });

  test("is refused if a ticket is presented as a token", async () => {
    const ticket = await ticketOf("tom");
    expect(await handshake({ kind: "token", token: ticket })).toEqual({ refused: "unauthorised" });
  });

  test("is refused from a page of another origin, and from none", async () => {
    const proof = await token("tom");
    for (const origin of [
      "https://attacker.example",
      "null",
      `${url}.attacker.example`,
      guild.teams.url,
      null,
    ])
      expect(await handshake(proof, { origin })).toEqual({ refused: "at the door" });
  });

  test("is refused with anything that is not a handshake", async () => {
    const proof = await token("tom");
    for (const auth of [
      {},
      { protocol: PROTOCOL_VERSION },
      { protocol: PROTOCOL_VERSION, proof: { kind: "trust me" } },
    ])
      expect(await handshake(proof, { auth })).toEqual({ refused: "badRequest" });
    for (const [protocol, refused] of [
      [0, "oldTab"],
      [PROTOCOL_VERSION - 2, "oldTab"],
      [PROTOCOL_VERSION + 1, "oldServer"],
      [PROTOCOL_VERSION + 0.5, "badRequest"],
    ])
      expect(await handshake(proof, { auth: { protocol, proof } })).toEqual({ refused });
  });
});

describe("/socket.io/", () => {
  const upgrade = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
  };
  const path = "/socket.io/?EIO=4&transport=websocket";

  /** The status and headers of the response to this raw request. */
  function ask(
    target: string,
    headers: Readonly<Record<string, string>>,
    method = "GET",
  ): Promise<{ readonly status: number; readonly headers: Headers }> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        const lines = Object.entries({ Host: `${hostname}:${port}`, ...headers });
        socket.write(
          `${method} ${target} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
        );
      });
      let answer = "";
      socket.on("error", reject);
      socket.on("close", () => reject(new Error(`No answer to ${target}`)));
      socket.on("data", (chunk: Buffer) => {
        answer += chunk.toString("latin1");
        const end = answer.indexOf("\r\n\r\n");
        if (end < 0) return;
        const [first = "", ...rest] = answer.slice(0, end).split("\r\n");
        const pairs = rest.map((line): [string, string] => {
          const colon = line.indexOf(":");
          return [line.slice(0, colon), line.slice(colon + 1).trim()];
        });
        resolve({ status: Number(first.split(" ")[1]), headers: new Headers(pairs) });
        socket.destroy();
      });
    });
  }

  const own = () => ({ ...upgrade, Origin: url });
  test.each<readonly [string, number, () => ReturnType<typeof ask>]>([
    ["takes a tab's socket", 101, () => ask(path, own())],
    ["is asked for a page", 404, () => ask(path, {})],
    ["is asked to poll", 404, () => ask("/socket.io/?EIO=4&transport=polling", { Origin: url })],
    ["is asked to poll in the name of another connection", 404, () => ask(`${path}&sid=abc`, {})],
    ["is sent something", 404, () => ask(path, { "Content-Length": "0" }, "POST")],
    ["is asked for what it allows", 404, () => ask(path, { Origin: url }, "OPTIONS")],
    [
      "is asked from a foreign page",
      403,
      () => ask(path, { ...upgrade, Origin: "https://attacker.example" }),
    ],
    ["is asked from no page", 403, () => ask(path, upgrade)],
    ["is asked for another transport", 400, () => ask("/socket.io/?EIO=4&transport=polling", own())],
    ["is asked for no transport", 400, () => ask("/socket.io/", own())],
    ["is asked for two transports", 400, () => ask(`${path}&transport=polling`, own())],
    [
      "is asked for another protocol of Engine.IO",
      400,
      () => ask("/socket.io/?EIO=3&transport=websocket", own()),
    ],
    ["is asked to go on with another connection", 400, () => ask(`${path}&sid=abc`, own())],
    [
      "is asked for another version of WebSocket",
      400,
      () => ask(path, { ...own(), "Sec-WebSocket-Version": "7" }),
    ],
    ["is shown a key that is none", 400, () => ask(path, { ...own(), "Sec-WebSocket-Key": "short" })],
    ["is asked for a protocol above", 400, () => ask(path, { ...own(), "Sec-WebSocket-Protocol": "a,,b" })],
    ["is asked to upgrade to something else", 400, () => ask(path, { ...own(), Upgrade: "h2c" })],
    ["is asked to upgrade elsewhere", 404, () => ask("/tab/", own())],
  ])("SEC-7 answers with the protective headers when it %s", async (_, status, asking) => {
    const answer = await asking();
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
    expect(answer.headers.get("permissions-policy")).toContain("camera=()");
  });
});

describe("the tab's page", () => {
  test("may be framed only by the configured hosts, runs no foreign scripts, and is not cached", async () => {
    const { headers } = await fetch(`${url}/tab/`);
    const policy = new Map(
      (headers.get("content-security-policy") ?? "").split(";").map((directive) => {
        const [name, ...sources] = directive.trim().split(" ");
        return [name, sources] as const;
      }),
    );
    expect(policy.get("frame-ancestors")).toEqual(guild.teams.env.TEAMS_ORIGINS.split(","));
    expect(policy.get("default-src")).toEqual(["'self'"]);
    expect(policy.get("script-src") ?? ["'self'"]).toEqual(["'self'"]);
    expect(policy.get("object-src")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("x-powered-by")).toBeNull();
  });

  test.each(["/tab/../bot/main.ts", "/tab/%2e%2e/package.json", "/tab/..%2fpackage.json", "/tab/.env"])(
    "leads nowhere else: %s",
    async (path) => {
      const response = await fetch(url + path);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get("content-security-policy")).toContain("frame-ancestors");
    },
  );
});
