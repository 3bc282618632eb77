import { afterEach, expect, test } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { observed } from "../../chaos/eventually.ts";
import { type BotServer, startBotServer } from "../../support/bot-server.ts";
import { connectPerson, type PersonClient, until } from "../../support/person-client.ts";
import { freePort } from "../../support/ports.ts";
import { buttonsOn } from "../bot/card-press.ts";
import { NEW, OLD, paste, shown, type TwoChats, twoChats } from "./two-chats.ts";

let world: TwoChats;
let other: BotServer | null = null;
const panels: PersonClient[] = [];

afterEach(async () => {
  for (const panel of panels.splice(0)) panel.close();
  await other?.stop();
  other = null;
  await world.close();
});

/** Another server on the same storage, which Teams does not know. */
async function another(): Promise<BotServer> {
  const port = await freePort();
  const first = world.guild.server.url;
  other = await startBotServer(world.guild.teams, {
    storage: world.storage,
    environment: world.environment,
    env: { PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, ...world.keys },
  });
  world.guild.teams.connectApp(first);
  return other;
}
async function openAt(server: BotServer, person: string, chat: string): Promise<PersonClient> {
  const panel = await connectPerson({
    teams: world.guild.teams,
    person,
    url: server.url,
    conversation: chat,
  });
  panels.push(panel);
  return panel;
}

test("MOVE-3: a move that a server does not finish is finished by another", async () => {
  const storage = memoryStorage();
  let dies = true;
  const halfway = {
    ...storage,
    bindings: {
      ...storage.bindings,
      async move(...given: Parameters<typeof storage.bindings.move>) {
        const moved = await storage.bindings.move(...given);
        if (dies) throw new StorageError("The server was killed", true);
        return moved;
      },
    },
  };
  world = await twoChats({ storage: halfway });
  const there = await world.open("priya", NEW);
  void paste(there, await world.code());
  await observed(
    async () => ((await world.communityOf(NEW)) === world.id ? true : undefined),
    "the binding to change",
  );
  expect(world.founded().moves.underWay).not.toBeNull();
  dies = false;
  await another();
  world.environment.advance(MINUTE);
  await observed(() => Promise.resolve(world.founded().moves.at ?? undefined), "the move to be recorded");
  await world.untilSaid(OLD, "has moved to another chat");
  expect(world.said(OLD).filter((words) => words.includes("has moved to another chat"))).toHaveLength(1);
});

test("MOVE-5, MOVE-7: on a server that did not notice, panels are let go, tickets count no more, and presses are for nobody", async () => {
  world = await twoChats();
  const lists = { prompt: "What annoys you?", anonymous: false, perMember: null, closesAt: null };
  await world.guild.inCommunity("priya", { type: "openCollection", ...lists, inChat: true });
  const list = await world.untilSaid(OLD, "What annoys you?");
  const elsewhere = await another();
  const tom = await openAt(elsewhere, "tom", OLD);
  const amara = await openAt(elsewhere, "amara", NEW);
  await shown(tom, "Frontend Guild");
  const there = await world.open("priya", NEW);
  await paste(there, await world.code());
  await shown(tom, null);
  await until(tom.me, (me) => me?.left?.name === "Frontend Guild");
  await shown(amara, "Frontend Guild");
  // Teams reaches the other server, to which the chat has not said anything since.
  world.guild.teams.connectApp(elsewhere.url);
  const [button] = buttonsOn(list.cards[0]);
  if (button === undefined) throw new Error("Nothing can be pressed");
  const pressed = await world.guild.teams.press("tom", list.id, button);
  expect(JSON.stringify(pressed)).toContain("has moved to another chat");
});

test("MOVE-4, PRIV-2: of the community that gives way nothing is left that says who was there", async () => {
  world = await twoChats();
  const there = await world.open("priya", NEW);
  const gone = await world.communityOf(NEW);
  if (gone === undefined) throw new Error("Nothing is known of the new chat");
  expect(await world.storage.directory.all(gone)).not.toEqual([]);
  await paste(there, await world.code());
  await world.untilSaid(OLD, "has moved to another chat");
  world.environment.advance(6 * MINUTE);
  await observed(
    async () => ((await world.storage.directory.all(gone)).length === 0 ? true : undefined),
    "its directory to be erased",
  );
  expect(await world.communityOf(NEW)).toBe(world.id);
  expect(await world.storage.directory.all(world.id)).not.toEqual([]);
});
