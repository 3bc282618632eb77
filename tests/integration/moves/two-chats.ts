import { randomBytes } from "node:crypto";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { CommunityId, MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { Storage } from "@guildhall/shared/ports/storage";
import type { MoveAnswer } from "@guildhall/shared/protocol/moves";
import type { BotServerOptions } from "../../support/bot-server.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { travellingEnvironment, type TravellingEnvironment } from "../../support/travelling-environment.ts";
import type { ChatMessage } from "../../teams-stand-in/model.ts";
import { wordsOn } from "../bot/card-press.ts";
import { type Guild, startGuild } from "../bot/guild.ts";

/** The community's first chat, and one to which it can move, with fewer people. */
export const OLD = "meeting";
export const NEW = "group";

export interface TwoChats {
  readonly guild: Guild;
  readonly environment: TravellingEnvironment;
  readonly storage: Storage;
  /** what all servers of the deployment have in common */
  readonly keys: Readonly<Record<string, string>>;
  /** the community that was founded in the old chat, wherever it is */
  readonly stream: CommunityStream;
  readonly id: CommunityId;
  founded(): FoundedCommunity;
  ref(person: string): Promise<MemberRef>;
  /** Opens a panel; it is closed at the end. */
  open(person: string, chat: string): Promise<PersonClient>;
  /** The code that Priya gets in the old chat. */
  code(of?: PersonClient): Promise<string>;
  /** What the bot said in a chat, oldest first. */
  said(chat: string): readonly string[];
  untilSaid(chat: string, words: string): Promise<ChatMessage>;
  /** Which community a chat belongs to. */
  communityOf(chat: string): Promise<CommunityId | undefined>;
  close(): Promise<void>;
}

const wordsOf = ({ text, cards }: ChatMessage): string => [text, ...cards.map(wordsOn)].join("\n");

/** Priya's community in the old chat, with a session to come; Guildhall is in both. */
export async function twoChats(server: Omit<BotServerOptions, "environment"> = {}): Promise<TwoChats> {
  const environment = travellingEnvironment();
  const port = await freePort();
  const keys = { TICKET_KEY: randomBytes(32).toString("base64") };
  const env = { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ...keys };
  const guild = await startGuild({
    teams: { now: () => environment.now() },
    server: { ...server, environment, env },
  });
  const { teams } = guild;
  await teams.installBot(OLD);
  await teams.installBot(NEW);
  await guild.inCommunity("priya", { type: "found", name: "Frontend Guild" });
  const id = await guild.community();
  const stream = await guild.server.liveStreams.community(id);
  const panels: PersonClient[] = [];
  const saidIn = (chat: string) => teams.chat(chat).filter(({ from }) => from === undefined);
  const { bindings, directory } = guild.server.storage;

  async function open(person: string, chat: string): Promise<PersonClient> {
    const panel = await connectPerson({ teams, person, url: guild.server.url, conversation: chat });
    panels.push(panel);
    return panel;
  }

  return {
    guild,
    environment,
    keys,
    storage: guild.server.storage,
    stream,
    id,
    founded() {
      if (stream.state.status !== "founded") throw new Error("It is not founded");
      return stream.state;
    },
    async ref(person) {
      const { aadObjectId, tenantId } = teams.person(person);
      const entries = await directory.all(id);
      const found = entries.find(
        ({ person: each }) => each.objectId === aadObjectId && each.tenant === tenantId,
      );
      if (found === undefined) throw new Error(`${person} is no member`);
      return found.ref;
    },
    open,
    async code(of) {
      const panel = of ?? (await open("priya", OLD));
      const answer = await panel.move({ do: "offer" });
      if (answer.kind !== "code") throw new Error(`There is no code: ${JSON.stringify(answer)}`);
      return answer.code;
    },
    said: (chat) => saidIn(chat).map(wordsOf),
    untilSaid: (chat, words) =>
      teams.untilChat((messages) => messages.findLast((each) => wordsOf(each).includes(words)), {
        in: chat,
        timeoutMs: 60_000,
      }),
    communityOf: async (chat) =>
      (
        await bindings.byConversation({
          tenant: teams.person("priya").tenantId,
          id: teams.conversation(chat).id,
        })
      )?.community,
    async close() {
      for (const panel of panels) panel.close();
      await guild.close();
    },
  };
}

export const shown = (panel: PersonClient, name: string | null) =>
  until(panel.community, (view) => (view?.slices.community?.name ?? null) === name && view !== null);

/** Pastes a code in the new chat. */
export const paste = (panel: PersonClient, code: string, without = true): Promise<MoveAnswer> =>
  panel.move({ do: "move", code, without });
