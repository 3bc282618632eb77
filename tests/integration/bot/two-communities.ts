import { createLog } from "../../../bot/ops/log.ts";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { freePort } from "../../support/ports.ts";
import { connectPerson, nextSession, type PersonClient } from "../../support/person-client.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import type { BotActivity } from "../../teams-stand-in/activity-maker.ts";
import { type ExtensionAnswer, readExtensionAnswer } from "../../teams-stand-in/extension-answer.ts";
import { startTeamsStandIn, type TeamsStandIn } from "../../teams-stand-in/start.ts";

/** The names of the two, by the chats that they are in. */
export const NAMES = { meeting: "Frontend Guild", group: "Accessibility circle" } as const;

/** Two communities on one server, once they are founded; Priya and Tom are in both, Yuki only in the meeting's. */
export interface TwoCommunities {
  readonly teams: TeamsStandIn;
  readonly server: BotServer;
  readonly environment: TravellingEnvironment;
  /** what the server has logged */
  readonly logged: readonly string[];
  connect(person: string, conversation: keyof typeof NAMES): Promise<PersonClient>;
  /** Priya founds it. */
  found(conversation: keyof typeof NAMES): Promise<void>;
  /** A session in which she notes these. */
  hold(conversation: keyof typeof NAMES, ...takeaways: readonly string[]): Promise<void>;
  /** Delivers a search as this person's, wherever they are, or with something in it changed. */
  searchAs(
    person: string,
    words?: string,
    changed?: (activity: BotActivity) => object,
  ): Promise<ExtensionAnswer>;
  close(): Promise<void>;
}

export async function startTwoCommunities(): Promise<TwoCommunities> {
  const environment = travellingEnvironment();
  const logged: string[] = [];
  const ids = { botId: crypto.randomUUID(), tenantId: crypto.randomUUID(), botPassword: "secret" };
  const teams = await startTeamsStandIn({ ...ids, now: () => environment.now() });
  const log = createLog({ write: (line) => void logged.push(line) });
  const port = await freePort();
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
  const server = await startBotServer(teams, { environment, log, env });
  const clients: PersonClient[] = [];

  const connect = async (person: string, conversation: keyof typeof NAMES): Promise<PersonClient> => {
    const client = await connectPerson({ teams, person, url: server.url, conversation });
    clients.push(client);
    return client;
  };

  const organisers = new Map<string, PersonClient>();
  const found = async (conversation: keyof typeof NAMES): Promise<void> => {
    await teams.installBot(conversation);
    const priya = await connect("priya", conversation);
    organisers.set(conversation, priya);
    await priya.tell({ type: "found", name: NAMES[conversation] });
  };

  async function hold(conversation: keyof typeof NAMES, ...takeaways: readonly string[]): Promise<void> {
    const priya = organisers.get(conversation);
    if (priya === undefined) throw new Error(`${NAMES[conversation]} is not founded`);
    await priya.tell({ type: "begin", session: await nextSession(priya) });
    for (const text of takeaways)
      await priya.run({ type: "addTakeaway", text, kind: "learned", owner: null });
    await priya.run({ type: "finish" });
  }

  /** as Teams sends it from a chat of two */
  const { activity } = (await teams.search("priya", "", { in: null })).delivered;
  return {
    ...{ teams, server, environment, logged, connect, found, hold },
    async searchAs(person, words = "", changed = () => ({})) {
      const { aadObjectId, name, teamsId } = teams.person(person);
      const value = { commandId: "search", parameters: [{ name: "words", value: words }] };
      const theirs = { ...activity, value, from: { id: teamsId, name, aadObjectId } };
      const answered = await teams.deliver({ ...theirs, ...changed(theirs) }, await teams.tokens.channel());
      return readExtensionAnswer(answered, 25);
    },
    async close() {
      for (const client of clients) client.close();
      await server.stop();
      await teams.close();
    },
  };
}
