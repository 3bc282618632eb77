import { beforeEach, describe, expect, it } from "vitest";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { cardKey } from "../domain/community/cards/part.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import type { FoundedCommunity } from "../domain/community/state.ts";
import { DAY, MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { CardMark, DrawResult } from "../ports/chat.ts";
import type { Json } from "../ports/event-store.ts";
import type { Outbox } from "../ports/outbox.ts";
import { appWorld, type AppServer, type AppWorld, GUILD, person } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";

const stream = communityStream(GUILD);

let world: AppWorld;
/** the cards that the chat was asked to draw, in order */
let drawn: { readonly key: string; readonly at: number; readonly mark: CardMark }[];
let answer: (mark: CardMark) => Promise<DrawResult> | DrawResult;

beforeEach(() => {
  world = appWorld();
  drawn = [];
  answer = () => ({ kind: "drawn", again: world.environment.now() + 4 * SECOND });
  world.drawCard = async (subject, mark) => {
    drawn.push({ key: cardKey(subject), at: world.environment.now(), mark });
    return answer(mark);
  };
});

let asked = 0;
const ask = async ({ liveStreams }: AppServer, command: CommunityCommand): Promise<void> => {
  asked += 1;
  const guild = await liveStreams.community(GUILD);
  const outcome = await guild.submit({ id: `ask-${asked}`, actor: person("priya"), command });
  expect(outcome).toMatchObject({ kind: "done" });
};
const found: CommunityCommand = { type: "found", name: "Frontend Guild" };
const topics: CommunityCommand = { type: "askForTopics", closesAt: null, inChat: true };
const offer = (title: string): CommunityCommand => ({ type: "offerTopic", title, details: null });

const keys = (): readonly string[] => drawn.map(({ key }) => key);
const marksLeft = async (): Promise<readonly string[]> =>
  (await world.storage.outbox.due(world.environment.now() + 60 * MINUTE, 100, stream)).map(({ id }) => id);

/** A server that has founded the community and asked for topics in the chat; nothing is left to be drawn. */
async function asking(storage = world.storage): Promise<AppServer> {
  const server = world.server(storage);
  server.runner.start();
  await ask(server, found);
  await ask(server, topics);
  await world.environment.advance(4 * SECOND);
  drawn = [];
  return server;
}

describe("the mark of a stale card", () => {
  it("STORE-18: is written with the commit, drawn once and then gone", async () => {
    const server = await asking();
    await ask(server, offer("Design tokens"));
    await world.environment.advance(4 * SECOND);
    expect(keys().toSorted()).toEqual(["setup", "topics"]);
    expect(await marksLeft()).toEqual([]);
    await ask(server, { type: "nameOrganiser", member: person("priya").ref });
    await world.environment.advance(4 * SECOND);
    expect(keys()).toHaveLength(2);
    await server.runner.stop();
  });

  it("STORE-18, CARD-1: is left alone until changes have been gathered, then claimed once, however many commits made it", async () => {
    const calls: string[] = [];
    const { outbox } = world.storage;
    const counted: Outbox = {
      due(now, most, of) {
        if (of !== undefined) calls.push("due");
        return outbox.due(now, most, of);
      },
      claim: (...given) => (calls.push("claim"), outbox.claim(...given)),
      markSending: (...given) => (calls.push("markSending"), outbox.markSending(...given)),
      complete: (...given) => (calls.push("complete"), outbox.complete(...given)),
      postpone: (...given) => (calls.push("postpone"), outbox.postpone(...given)),
    };
    const server = await asking({ ...world.storage, outbox: counted });
    for (let topic = 0; topic < 10; topic += 1) await ask(server, offer(`Topic ${topic}`));
    const guild = await server.liveStreams.community(GUILD);
    const { topics: offered } = (guild.state as FoundedCommunity).backlog;
    await world.environment.advance(4 * SECOND);
    drawn = [];
    calls.length = 0;
    const first = world.environment.now();
    // No projection has anything to do with it.
    for (const { id } of offered) {
      await ask(server, { type: "withdrawTopic", topic: id });
      await world.environment.advance(300);
    }
    expect([calls, drawn]).toEqual([[], []]);
    await world.environment.advance(first + 4 * SECOND - world.environment.now());
    expect(keys().toSorted()).toEqual(["setup", "topics"]);
    expect(drawn.map(({ at }) => at)).toEqual([first + 4 * SECOND, first + 4 * SECOND]);
    expect(calls).toEqual(["due", "claim", "claim", "complete", "complete"]);
    await server.runner.stop();
  });

  it("STORE-6, STORE-18: that waits for more changes is another server's once the one that made it is gone", async () => {
    const dying = await asking();
    const other = world.server();
    other.runner.start();
    await ask(dying, offer("Design tokens"));
    const first = world.environment.now();
    await dying.runner.stop();
    await world.environment.advance(9 * SECOND);
    expect(keys().toSorted()).toEqual(["setup", "topics"]);
    for (const { at } of drawn) expect(at).toBeGreaterThanOrEqual(first + 4 * SECOND);
    expect(await marksLeft()).toEqual([]);
    await other.runner.stop();
  });

  it("STORE-18: is one, however much changes before it is drawn", async () => {
    const server = await asking();
    const at = world.environment.now() + 10 * SECOND;
    answer = () => ({ kind: "later", at });
    for (let topic = 0; topic < 100; topic += 1) await ask(server, offer(`Topic ${topic}`));
    await world.environment.advance(5 * SECOND);
    expect(await marksLeft()).toHaveLength(2);
    const before = keys().length;
    answer = () => ({ kind: "drawn", again: world.environment.now() });
    await world.environment.advance(11 * SECOND);
    expect(keys().slice(before).toSorted()).toEqual(["setup", "topics"]);
    expect(await marksLeft()).toEqual([]);
    await server.runner.stop();
  });

  it("STORE-18: that is renewed while its card is drawn stays, and is drawn again when the chat says", async () => {
    const server = await asking();
    const finish: ((result: DrawResult) => void)[] = [];
    answer = () => new Promise((resolve) => finish.push(resolve));
    await ask(server, offer("Design tokens"));
    await world.environment.advance(4 * SECOND);
    const began = keys().filter((key) => key === "topics").length;
    expect(began).toBe(1);
    await ask(server, offer("CI in ten minutes"));
    await settle();
    // Nobody else draws it meanwhile, here or elsewhere.
    const other = world.server();
    other.runner.start();
    await settle();
    expect(keys().filter((key) => key === "topics")).toHaveLength(1);
    const again = world.environment.now() + 4 * SECOND;
    answer = () => ({ kind: "drawn", again: world.environment.now() });
    for (const one of finish) one({ kind: "drawn", again });
    await world.environment.advance(4 * SECOND - 1);
    expect(keys().filter((key) => key === "topics")).toHaveLength(1);
    await world.environment.advance(SECOND);
    expect(drawn.filter(({ key }) => key === "topics").map(({ at }) => at)).toEqual([
      expect.any(Number) as number,
      again,
    ]);
    expect(await marksLeft()).not.toContain("card-topics");
    await Promise.all([server.runner.stop(), other.runner.stop()]);
  });

  it("STORE-18: is claimed by one of several servers", async () => {
    const servers = [world.server(), world.server(), world.server()];
    const [first] = servers as [AppServer, ...AppServer[]];
    await first.runner.stop();
    const guild = await first.liveStreams.community(GUILD);
    await guild.submit({ id: "found", actor: person("priya"), command: found });
    await guild.submit({ id: "topics", actor: person("priya"), command: topics });
    const working = [world.server(), world.server(), world.server()];
    for (const { runner } of working) runner.start();
    await world.environment.advance(MINUTE);
    expect(keys().toSorted()).toEqual(["setup", "topics"]);
    for (const { runner } of working) await runner.stop();
  });

  it("STORE-7: is of unknown fate for the next server if one died while it posted the card", async () => {
    const dying = world.server();
    dying.runner.start();
    answer = async (mark) => {
      await mark.aboutToPost();
      return new Promise(() => undefined);
    };
    await ask(dying, found);
    await ask(dying, topics);
    await settle();
    answer = ({ fateUnknown }) => (fateUnknown ? { kind: "unknown" } : { kind: "drawn", again: 0 });
    const other = world.server();
    other.runner.start();
    await world.environment.advance(MINUTE);
    const guild = await other.liveStreams.community(GUILD);
    await guild.catchUp();
    expect(guild.state).toMatchObject({
      unknownSends: expect.arrayContaining([
        expect.objectContaining({ message: { kind: "card", subject: { kind: "topics" } } }),
      ]) as unknown,
    });
    expect(await marksLeft()).toEqual([]);
    await other.runner.stop();
  });

  it("STORE-7: stays about to be sent while what became of a post could not be recorded", async () => {
    const server = await asking();
    answer = async (mark) => {
      await mark.aboutToPost();
      return { kind: "unrecorded" };
    };
    await ask(server, offer("Design tokens"));
    await world.environment.advance(4 * SECOND);
    answer = ({ fateUnknown }) => (fateUnknown ? { kind: "unknown" } : { kind: "impossible" });
    await world.environment.advance(MINUTE);
    expect(drawn.slice(2).map(({ mark }) => mark.fateUnknown)).toEqual([true, true]);
    expect(await marksLeft()).toEqual([]);
    await server.runner.stop();
  });

  it("STORE-16: of an older version, a message for each drawing, is carried out as one of today", async () => {
    const message = (refresh: boolean): Json => ({ kind: "card", subject: { kind: "topics" }, refresh });
    const row = (id: string, refresh: boolean) => ({
      ...{ id, due: 0 },
      body: { v: 1, effect: { kind: "post", community: GUILD, message: message(refresh) } } as Json,
    });
    const other = communityStream(GUILD);
    await world.storage.events.append(other, { version: 1, commitId: "old", body: { at: 1, entries: [] } }, [
      row("000000000001-00", false),
      row("000000000001-01", true),
    ]);
    const { runner } = world.server();
    runner.start();
    await world.environment.advance(MINUTE);
    expect(keys()).toEqual(["topics", "topics"]);
    expect(world.posted).toEqual([]);
    expect(await marksLeft()).toEqual([]);
    await runner.stop();
  });
});

describe("the mark of a reminder", () => {
  const AT = Date.UTC(1970, 0, 2, 10);
  const DUE = Date.UTC(1970, 0, 1, 9);

  /** A community whose next session is on Friday, on the Thursday before. */
  async function dated(): Promise<AppServer> {
    const server = world.server();
    server.runner.start();
    await ask(server, found);
    await ask(server, { type: "setRhythm", timeZone: "UTC", at: AT });
    drawn = [];
    return server;
  }
  const founded = async ({ liveStreams }: AppServer): Promise<FoundedCommunity> => {
    const guild = await liveStreams.community(GUILD);
    await guild.catchUp();
    if (guild.state.status !== "founded") throw new Error("not founded");
    return guild.state;
  };
  const reminded = () => drawn.filter(({ key }) => key.startsWith("reminder"));

  it("REMIND-1: is written when its time has come, on whatever server", async () => {
    const server = await dated();
    const other = world.server();
    other.runner.start();
    await server.runner.stop();
    await world.environment.advance(DUE - world.environment.now() - MINUTE);
    expect(reminded()).toEqual([]);
    await world.environment.advance(2 * MINUTE);
    expect(reminded().map(({ key }) => key)).toEqual([expect.stringContaining("everybody") as string]);
    await other.runner.stop();
  });

  it("REMIND-1: is written at once by the servers that are started after they were all down", async () => {
    const server = await dated();
    await server.runner.stop();
    await world.environment.advance(DUE + DAY - world.environment.now());
    expect(reminded()).toEqual([]);
    const next = world.server();
    next.runner.start();
    await world.environment.advance(MINUTE);
    expect(reminded()).toHaveLength(1);
    await next.runner.stop();
  });

  it("REMIND-4: tells the community if the card was not posted, and is gone", async () => {
    const server = await dated();
    answer = () => ({ kind: "missed" });
    await world.environment.advance(DUE + MINUTE - world.environment.now());
    expect((await founded(server)).reminders.missed).toMatchObject([{ what: "everybody", at: AT }]);
    expect(reminded()).toHaveLength(1);
    expect(await marksLeft()).toEqual([]);
    await server.runner.stop();
  });

  it("REMIND-4, STORE-7: is of unknown fate for the organisers if a server died while it posted the card", async () => {
    await dated();
    answer = async (mark) => {
      await mark.aboutToPost();
      return new Promise(() => undefined);
    };
    await world.environment.advance(DUE + SECOND - world.environment.now());
    expect(reminded()).toHaveLength(1);
    answer = ({ fateUnknown }) => (fateUnknown ? { kind: "unknown" } : { kind: "drawn", again: 0 });
    const other = world.server();
    other.runner.start();
    await world.environment.advance(5 * MINUTE);
    const { unknownSends, reminders } = await founded(other);
    const subjects = unknownSends.flatMap(({ message }) =>
      message.kind === "card" ? message.subject.kind : [],
    );
    expect(subjects).toContain("reminder");
    expect(reminders.missed).toEqual([]);
    expect(reminded()).toHaveLength(2);
    await other.runner.stop();
  });
});
