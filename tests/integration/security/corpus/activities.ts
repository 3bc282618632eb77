import type { BotActivity } from "../../../teams-stand-in/activity-maker.ts";

/** How an activity is forged: its body, and what its token says of its service, if not the truth. */
export interface Forgery {
  /** as an object or as the bytes that are sent */
  readonly body: unknown;
  readonly serviceurl?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Around {
  /** a real message: somebody raises ELMO */
  readonly real: BotActivity;
  readonly service: string;
  readonly attacker: string;
}

export type ForgedActivity = readonly [name: string, forge: (around: Around) => Forgery];

const foreignTenant = "f0f0f0f0-1111-4222-8333-444455556666";

/** With a field changed; undefined leaves it out. */
const having =
  (change: Readonly<Record<string, unknown>>) =>
  ({ real }: Around): Forgery => ({
    body: { ...real, ...change },
  });

/** Token and activity agree on a service, which is not Teams'. */
const agreeing =
  (service: (around: Around) => string) =>
  (around: Around): Forgery => ({
    body: { ...around.real, serviceUrl: service(around) },
    serviceurl: service(around),
  });

/** Sent as these bytes. */
const bytes =
  (text: string | ((around: Around) => string), headers: Record<string, string> = {}) =>
  (around: Around): Forgery => ({
    body: Buffer.from(typeof text === "string" ? text : text(around), "latin1"),
    headers,
  });

const conversation =
  (change: (real: Record<string, unknown>) => unknown) =>
  (around: Around): Forgery => ({
    body: { ...around.real, conversation: change(around.real["conversation"] as Record<string, unknown>) },
  });

const ofAnotherChannel: readonly ForgedActivity[] = [
  ["from the emulator", having({ channelId: "emulator" })],
  ["from a web chat", having({ channelId: "webchat" })],
  ["from Direct Line", having({ channelId: "directline" })],
  ["from Skype", having({ channelId: "skype" })],
  ["from TEAMS in capitals", having({ channelId: "MSTEAMS" })],
  ["from teams and a space", having({ channelId: "msteams " })],
  ["from no channel", having({ channelId: undefined })],
  ["from the channel null", having({ channelId: null })],
  ["from a numbered channel", having({ channelId: 1 })],
  ["from a list of channels", having({ channelId: ["msteams"] })],
];

const ofAnotherService: readonly ForgedActivity[] = [
  [
    "that wants its answers at an attacker's",
    ({ real, attacker }) => ({ body: { ...real, serviceUrl: attacker } }),
  ],
  ["that wants no answers", having({ serviceUrl: undefined })],
  ["with the service null", having({ serviceUrl: null })],
  ["with an empty service", having({ serviceUrl: "" })],
  ["with a numbered service", having({ serviceUrl: 80 })],
  ["with a service that is an object", having({ serviceUrl: { href: "https://smba.trafficmanager.net/" } })],
  ["with a list of services", ({ real, service }) => ({ body: { ...real, serviceUrl: [service] } })],
  [
    "with the real service, and a path",
    ({ real, service }) => ({ body: { ...real, serviceUrl: `${service}/evil` } }),
  ],
  [
    "with the real service, and a question",
    ({ real, service }) => ({ body: { ...real, serviceUrl: `${service}?to=evil` } }),
  ],
  [
    "with the real service as a user",
    ({ real, service, attacker }) => ({
      body: { ...real, serviceUrl: `${service}@${new URL(attacker).host}` },
    }),
  ],
  [
    "with a line break in the service",
    ({ real, service }) => ({ body: { ...real, serviceUrl: `${service}\r\nHost: evil` } }),
  ],
  ["whose token names no service", ({ real }) => ({ body: real, serviceurl: undefined })],
  [
    "whose token names an object as service",
    ({ real, service }) => ({ body: real, serviceurl: { url: service } }),
  ],
  ["whose token names an attacker's service", ({ real, attacker }) => ({ body: real, serviceurl: attacker })],
  ["that agrees with its token on an attacker's service", agreeing(({ attacker }) => attacker)],
  ["that agrees on a host that ends like Teams'", agreeing(() => "https://evil-smba.trafficmanager.net/")],
  [
    "that agrees on a host that begins like Teams'",
    agreeing(() => "https://smba.trafficmanager.net.evil.example/"),
  ],
  ["that agrees on Teams' host as a user", agreeing(() => "https://smba.trafficmanager.net@evil.example/")],
  ["that agrees on Teams' host without encryption", agreeing(() => "http://smba.trafficmanager.net/")],
  ["that agrees on another port of this machine", agreeing(({ service }) => service.replace(/:\d+/, ":1"))],
  [
    "that agrees on the machine's identity endpoint",
    agreeing(() => "http://169.254.169.254/metadata/identity/oauth2/token"),
  ],
  ["that agrees on a script", agreeing(() => "javascript:alert(1)")],
  ["that agrees on a file", agreeing(() => "file:///etc/passwd")],
  ["that agrees on what is no address", agreeing(() => "//smba.trafficmanager.net")],
];

const ofNoKind: readonly ForgedActivity[] = [
  ["of no kind", having({ type: undefined })],
  ["of the kind null", having({ type: null })],
  ["of a numbered kind", having({ type: 5 })],
  ["of a list of kinds", having({ type: ["message"] })],
  ["of a kind that is an object", having({ type: { toString: "message" } })],
];

const inNoConversation: readonly ForgedActivity[] = [
  ["in no conversation", conversation(() => undefined)],
  ["in the conversation null", conversation(() => null)],
  ["in a conversation that is a text", conversation(({ id }) => id)],
  ["in a conversation without an id", conversation((real) => ({ ...real, id: undefined }))],
  ["in a numbered conversation", conversation((real) => ({ ...real, id: 19 }))],
  ["in an empty conversation", conversation((real) => ({ ...real, id: "" }))],
  ["in a conversation longer than any", conversation((real) => ({ ...real, id: `19:${"x".repeat(200)}` }))],
  ["in a conversation that is a filter", conversation((real) => ({ ...real, id: "' or PartitionKey ne '" }))],
  [
    "in a conversation with a line break",
    conversation((real) => ({ ...real, id: `${String(real["id"])}\n` })),
  ],
];

/** Answered as if all were well, since Teams would send it again; but it is not read. */
const ofAnotherTenant: readonly ForgedActivity[] = [
  [
    "of another tenant",
    ({ real }) => ({
      body: {
        ...real,
        conversation: { ...(real["conversation"] as object), tenantId: foreignTenant },
        channelData: { ...real.channelData, tenant: { id: foreignTenant } },
      },
    }),
  ],
  [
    "of another tenant, as the conversation says",
    conversation((real) => ({ ...real, tenantId: foreignTenant })),
  ],
];

const ofOtherBytes: readonly ForgedActivity[] = [
  ["that is empty", bytes("")],
  ["that is no JSON", bytes("elmo!")],
  ["that is half of one", bytes(({ real }) => JSON.stringify(real).slice(0, -20))],
  ["that is null", bytes("null")],
  ["that is a list of activities", ({ real }) => ({ body: [real] })],
  ["that is a number", bytes("1e999")],
  [
    "that is a form",
    bytes("type=message&text=elmo", { "content-type": "application/x-www-form-urlencoded" }),
  ],
  ["that calls itself text", ({ real }) => ({ body: real, headers: { "content-type": "text/plain" } })],
  ["that is larger than any", ({ real }) => ({ body: { ...real, text: "x".repeat(300_000) } })],
  [
    "that says it is packed, and is not",
    ({ real }) => ({ body: real, headers: { "content-encoding": "gzip" } }),
  ],
];

export const forgedActivities: readonly ForgedActivity[] = [
  ...ofAnotherChannel,
  ...ofAnotherService,
  ...ofNoKind,
  ...inNoConversation,
  ...ofAnotherTenant,
  ...ofOtherBytes,
];
