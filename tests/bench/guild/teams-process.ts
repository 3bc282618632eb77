// The stand-in Teams in its own process, with as many people as a bench wants.
import { randomBytes, randomUUID } from "node:crypto";
import type { OptionId } from "@guildhall/shared/domain/kernel/ids";
import type { Ballot } from "@guildhall/shared/domain/community/polls/part";
import { cardOf, editsOf, pressFor } from "../../integration/voting/poll-on-cards.ts";
import { startBalancer, type Balancer } from "../../support/balancer.ts";
import type { Cast } from "../../teams-stand-in/cast.ts";
import { startTeamsStandIn } from "../../teams-stand-in/start.ts";
import { sharedClock } from "../panels/clock.ts";
import { answerCalls, sayReady } from "../processes/ipc.ts";

const people: readonly Cast[] = Array.from(
  { length: Number(process.env["BENCH_PEOPLE"] ?? 10) },
  (_, index) => ({
    key: `person-${index}`,
    name: `Person ${index}`,
    title: "Somebody in a large guild",
    ...(index === 0 ? { role: "Organizer" as const } : {}),
  }),
);
/** In the chat, but not in the roster while there is no meeting. */
const anonymous: Cast = { key: "anonymous", name: "Anybody", title: "Joined by link", kind: "anonymous" };

const teams = await startTeamsStandIn({
  botId: randomUUID(),
  botPassword: randomBytes(24).toString("base64"),
  tenantId: randomUUID(),
  people: [...people, anonymous],
  ownNetworks: false,
  deliver: { activityTimeoutMs: 120_000 },
});

let balancer: Balancer | undefined;

export interface Presses {
  readonly from: number;
  readonly card: string;
  readonly presses: readonly { readonly person: string; readonly option: OptionId; readonly after: number }[];
}

export interface PressAnswered {
  readonly person: string;
  readonly option: OptionId;
  readonly at: number;
  readonly answeredAt: number;
  /** the vote shown by the card that came as the answer */
  readonly shown: Ballot;
  /** the text that came instead of a card */
  readonly says: string | undefined;
}

/** A person's message, exactly as Teams would send it. */
export interface Sent {
  readonly person: string;
  readonly form: "html" | "plain";
  readonly content: string;
}

const methods = {
  env: () => teams.env,

  meeting: () => teams.conversation("meeting"),

  /** An Entra token for each of the first people. */
  tokens: (count: number): Promise<string[]> =>
    Promise.all(people.slice(0, count).map(({ key }) => teams.tokens.sso(key))),

  token: (person: string): Promise<string> => teams.tokens.sso(person),

  /** Points Teams to the app; the bot is installed there as if for the first time. */
  async install(appUrl: string): Promise<void> {
    teams.connectApp(appUrl);
    await teams.installBot();
  },

  /** Points Teams to several servers of the app, which it reaches in turn. */
  async installBehindBalancer(urls: readonly string[]): Promise<void> {
    balancer = await startBalancer(urls);
    teams.connectApp(balancer.url);
    await teams.installBot();
  },

  /** The message whose card contains this text, once there is one. */
  cardSaying: async (words: string): Promise<string> => (await cardOf(teams, words)).id,

  /** Waits for a card that shows so many votes. How many take part is not known in full while they are cast. */
  cardCounting: async (voted: number): Promise<string> =>
    (await cardOf(teams, new RegExp(`\\b${voted} (of [\\d,]+ )?have voted`))).id,

  /** Presses on a card, each so many milliseconds after the same time on the shared clock. */
  pressAll: ({ from, card, presses }: Presses): Promise<PressAnswered[]> =>
    Promise.all(
      presses.map(async ({ person, option, after }) => {
        await new Promise((resolve) => setTimeout(resolve, from + after - sharedClock()));
        const at = sharedClock();
        const { shown, says } = await pressFor(teams, person, card, option);
        return { person, option, at, answeredAt: sharedClock(), shown, says };
      }),
    ),

  /** Sends a message to the bot; returns how many milliseconds it took to answer. */
  async send({ person, form, content }: Sent): Promise<number> {
    const activity = {
      ...teams.draft(person, "<p>…</p>"),
      ...(form === "html"
        ? { text: "", attachments: [{ contentType: "text/html", content }] }
        : { text: content, attachments: [] }),
    };
    const token = await teams.tokens.channel();
    const from = performance.now();
    const { status } = await teams.deliver(activity, token);
    if (status !== 200) throw new Error(`A message of ${person} was answered with ${status ?? "nothing"}`);
    return performance.now() - from;
  },

  /** When the bot edited a message, and how often it was refused for sending too much. */
  edits: (message: string): { readonly at: readonly number[]; readonly tooMany: number } => ({
    at: editsOf(teams, message),
    tooMany: teams.requests.filter(({ status }) => status === 429).length,
  }),

  /** How many messages the meeting's chat has, and how often the bot was refused for sending too much. */
  sends: (): { readonly messages: number; readonly tooMany: number } => ({
    messages: teams.chat().length,
    tooMany: teams.requests.filter(({ status }) => status === 429).length,
  }),

  /** How often the bot has called the connector so far. */
  connectorCalls: (): number =>
    teams.requests.filter(({ direction, path }) => direction === "in" && /\/v[13]\//.test(path)).length,

  /** Sets the app that the meeting window shows, whether or not the bot knows about it. */
  showApp: (appUrl: string): void => teams.connectApp(appUrl),

  panelUrl: (): string => teams.viewUrl("person-1", "panel"),
};

export type TeamsMethods = typeof methods;

answerCalls(methods);
sayReady(null);
