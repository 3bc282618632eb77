// The stand-in Teams in a process of its own, with as many people as a bench wants.
import { randomBytes, randomUUID } from "node:crypto";
import type { Cast } from "../../teams-stand-in/cast.ts";
import { startTeamsStandIn } from "../../teams-stand-in/start.ts";
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

const teams = await startTeamsStandIn({
  botId: randomUUID(),
  botPassword: randomBytes(24).toString("base64"),
  tenantId: randomUUID(),
  people,
  ownNetworks: false,
});

const methods = {
  env: () => teams.env,

  meeting: () => teams.conversation("meeting"),

  /** An Entra token for each of the first people. */
  tokens: (count: number): Promise<string[]> =>
    Promise.all(people.slice(0, count).map(({ key }) => teams.tokens.sso(key))),

  token: (person: string): Promise<string> => teams.tokens.sso(person),

  /** Where the app is from now on; the bot is installed there as if for the first time. */
  async install(appUrl: string): Promise<void> {
    teams.connectApp(appUrl);
    await teams.installBot();
  },

  /** Which app the meeting window shows, whether or not the bot knows of it. */
  showApp: (appUrl: string): void => teams.connectApp(appUrl),

  panelUrl: (): string => teams.viewUrl("person-1", "panel"),
};

export type TeamsMethods = typeof methods;

answerCalls(methods);
sayReady(null);
