import { z } from "zod";
import { tidyLine } from "@guildhall/shared/domain/kernel/text";
import { SECOND, type Millis } from "@guildhall/shared/domain/kernel/time";
import type { Environment } from "@guildhall/shared/ports/environment";
import { isServiceAllowed, withoutSlash } from "../guard/service-url.ts";
import type { BotToken } from "./bot-token.ts";
import { ConnectorError } from "./connector-error.ts";

/** A person as the connector describes them. Those who joined by a link have no object id. */
export interface ConnectorMember {
  /** the person's id towards this bot */
  readonly teamsId: string | null;
  readonly objectId: string | null;
  readonly name: string;
  readonly guest: boolean;
}

/** A person's role in a meeting, whether they are in it now, and the meeting's conversation. */
export interface Participant {
  readonly role: string | null;
  readonly inMeeting: boolean | null;
  readonly conversation: string | null;
}

/** A meeting's organiser, and its conversation. */
export interface Meeting {
  readonly organiser: { readonly objectId: string; readonly tenant: string | null } | null;
  readonly conversation: string | null;
  readonly title: string | null;
}

/** A message in the connector's format. */
export interface OutgoingMessage {
  readonly [field: string]: unknown;
}

/**
 * The calls of the Bot Connector that Guildhall needs. Each rejects with `ConnectorError`: what is posted or edited after
 * one attempt, what is read after three, where Microsoft asks for that.
 */
export interface Connector {
  /** The id of the message, if the connector returns it. */
  post(serviceUrl: string, conversation: string, message: OutgoingMessage): Promise<string | null>;
  /** Replaces a message that the bot posted. */
  update(serviceUrl: string, conversation: string, id: string, message: OutgoingMessage): Promise<void>;
  member(serviceUrl: string, conversation: string, objectId: string): Promise<ConnectorMember>;
  members(serviceUrl: string, conversation: string): Promise<readonly ConnectorMember[]>;
  participant(serviceUrl: string, meeting: string, objectId: string, tenant: string): Promise<Participant>;
  meeting(serviceUrl: string, meeting: string): Promise<Meeting>;
}

const ANSWER_WITHIN = 8 * SECOND;
const PAGE_SIZE = 500;
/** The longest that Teams uses. */
const LONGEST_NAME = 256;
/** Teams' largest meeting chats have 1,000 people; the limit stops a connector that pages for ever. */
const MOST_PAGES = 100;

const account = z
  .looseObject({
    id: z.string().optional(),
    aadObjectId: z.string().optional(),
    objectId: z.string().optional(),
    name: z.string().optional(),
    userRole: z.string().optional(),
  })
  .transform(({ id, aadObjectId, objectId, name, userRole }): ConnectorMember => ({
    teamsId: id ?? null,
    objectId: (aadObjectId ?? objectId)?.toLowerCase() ?? null,
    name: tidyLine(name ?? "")
      .slice(0, LONGEST_NAME)
      .toWellFormed(),
    guest: userRole === "guest",
  }));
const page = z.looseObject({ members: z.array(account), continuationToken: z.string().nullish() });
const participant = z
  .looseObject({
    meeting: z.looseObject({ role: z.string().nullish(), inMeeting: z.boolean().nullish() }).nullish(),
    conversation: z.looseObject({ id: z.string().nullish() }).nullish(),
  })
  .transform(({ meeting, conversation }): Participant => ({
    role: meeting?.role ?? null,
    inMeeting: meeting?.inMeeting ?? null,
    conversation: conversation?.id ?? null,
  }));
const meetingDetails = z
  .looseObject({
    details: z.looseObject({ title: z.string().nullish() }).nullish(),
    organizer: z
      .looseObject({
        aadObjectId: z.string().optional(),
        objectId: z.string().optional(),
        tenantId: z.string().nullish(),
      })
      .nullish(),
    conversation: z.looseObject({ id: z.string().nullish() }).nullish(),
  })
  .transform(({ details, organizer, conversation }): Meeting => {
    const objectId = organizer?.aadObjectId ?? organizer?.objectId;
    return {
      organiser: objectId === undefined ? null : { objectId, tenant: organizer?.tenantId ?? null },
      conversation: conversation?.id ?? null,
      title: details?.title ?? null,
    };
  });
const posted = z.looseObject({ id: z.string().min(1) });
const failure = z.looseObject({ error: z.looseObject({ code: z.string() }) });

/**
 * Calls the connector over plain HTTP instead of with botbuilder's client, which repeats a send after a 5xx, so that a
 * message may appear twice, and has no time-out.
 */
export function createConnector(parts: {
  readonly token: BotToken;
  readonly serviceHosts: readonly string[];
  readonly environment: Pick<Environment, "later">;
}): Connector {
  /** One attempt at a GET, or with a body a POST by default. */
  async function ask(
    serviceUrl: string,
    path: string,
    body?: unknown,
    method: "POST" | "PUT" = "POST",
  ): Promise<unknown> {
    if (!isServiceAllowed(serviceUrl, parts.serviceHosts))
      throw new ConnectorError({ status: 403, code: "ServiceNotAllowed", arrived: false });
    const headers = new Headers({ accept: "application/json" });
    if (body !== undefined) headers.set("content-type", "application/json; charset=utf-8");
    try {
      headers.set("authorization", `Bearer ${await parts.token()}`);
    } catch (error) {
      throw new ConnectorError({ status: null, arrived: false }, { cause: error });
    }
    const response = await sent(
      fetch(`${withoutSlash(serviceUrl)}/${path}`, {
        ...(body === undefined ? { method: "GET" } : { method, body: JSON.stringify(body) }),
        headers,
        signal: AbortSignal.timeout(ANSWER_WITHIN),
        redirect: "error",
      }),
    );
    const answer = await read(response);
    if (response.ok) return answer;
    const parsed = failure.safeParse(answer);
    throw new ConnectorError({
      status: response.status,
      code: parsed.success ? parsed.data.error.code : null,
      arrived: true,
      retryAfter: retryAfter(response.headers.get("retry-after")),
    });
  }

  /** A GET, which may be repeated whatever became of the attempts before. */
  async function get(serviceUrl: string, path: string): Promise<unknown> {
    for (const pause of PAUSES)
      try {
        return await ask(serviceUrl, path);
      } catch (error) {
        if (!isPassing(error)) throw error;
        // Servers that failed together must not ask again together.
        await new Promise<void>((resolve) => parts.environment.later(pause * (1 + Math.random()), resolve));
      }
    return ask(serviceUrl, path);
  }

  return {
    async post(serviceUrl, conversation, message) {
      const path = `v3/conversations/${encodeURIComponent(conversation)}/activities`;
      const answer = posted.safeParse(await ask(serviceUrl, path, message));
      return answer.success ? answer.data.id : null;
    },
    async update(serviceUrl, conversation, id, message) {
      const path = `v3/conversations/${encodeURIComponent(conversation)}/activities/${encodeURIComponent(id)}`;
      await ask(serviceUrl, path, message, "PUT");
    },
    async member(serviceUrl, conversation, objectId) {
      const path = `v3/conversations/${encodeURIComponent(conversation)}/members/${encodeURIComponent(objectId)}`;
      return understood(account, await get(serviceUrl, path));
    },
    async members(serviceUrl, conversation) {
      const members: ConnectorMember[] = [];
      let token: string | null | undefined;
      for (let pages = 0; pages < MOST_PAGES; pages += 1) {
        const query = new URLSearchParams({ pageSize: String(PAGE_SIZE) });
        if (token) query.set("continuationToken", token);
        const path = `v3/conversations/${encodeURIComponent(conversation)}/pagedmembers?${query.toString()}`;
        const answer = understood(page, await get(serviceUrl, path));
        members.push(...answer.members);
        token = answer.continuationToken;
        if (!token) break;
      }
      return members;
    },
    async participant(serviceUrl, meeting, objectId, tenant) {
      const query = new URLSearchParams({ tenantId: tenant });
      const path = `v1/meetings/${encodeURIComponent(meeting)}/participants/${encodeURIComponent(objectId)}?${query.toString()}`;
      return understood(participant, await get(serviceUrl, path));
    },
    async meeting(serviceUrl, meeting) {
      return understood(meetingDetails, await get(serviceUrl, `v1/meetings/${encodeURIComponent(meeting)}`));
    },
  };
}

/** What Microsoft asks to repeat, beside 429, for which callers wait as long as it says. */
const PASSING: ReadonlySet<number | null> = new Set([412, 502, 504]);
const PAUSES: readonly Millis[] = [SECOND / 4, SECOND];

const isPassing = (error: unknown): boolean =>
  error instanceof ConnectorError && error.code !== "NotUnderstood" && PASSING.has(error.status);

/** Failures to connect: nothing can have arrived. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

async function sent(response: Promise<Response>): Promise<Response> {
  try {
    return await response;
  } catch (error) {
    const code = (error as { cause?: { code?: unknown } }).cause?.code;
    const arrived = !(typeof code === "string" && NOT_CONNECTED.has(code));
    throw new ConnectorError({ status: null, arrived }, { cause: error });
  }
}

async function read(response: Response): Promise<unknown> {
  try {
    const text = await response.text();
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    // A success whose body is lost or unreadable is still a success for a post.
    if (response.ok && response.status !== 201 && !(error instanceof SyntaxError))
      throw new ConnectorError({ status: null, arrived: true }, { cause: error });
    return undefined;
  }
}

function understood<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.output<Schema> {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw new ConnectorError({ status: 502, code: "NotUnderstood", arrived: true }, { cause: parsed.error });
}

function retryAfter(header: string | null): Millis | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds) * SECOND;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - Date.now());
}
