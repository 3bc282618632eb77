import { describe, expect, it } from "vitest";
import { runId } from "../domain/kernel/ids.ts";
import type { Poll, PollCommand } from "../domain/community/polls/part.ts";
import { isOpen } from "../domain/kernel/open.ts";
import { sessionDecider } from "../domain/session/decider.ts";
import { communityStream, sessionStream } from "../domain/kernel/stream.ts";
import { viewSession } from "../domain/session/view.ts";
import type { CommunityStream, SessionStream } from "./live-streams.ts";
import type { Storage } from "../ports/storage.ts";
import { StorageError } from "../ports/storage-error.ts";
import { memoryStorage } from "../memory/storage.ts";
import { appWorld, GUILD, person, runningSession } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";

const raise = (liveStream: SessionStream, name: string, id = `elmo-${name}`) =>
  liveStream.submit({ id, actor: person(name), command: { type: "raiseElmo", run: null } });

const crowd = (size: number) => Array.from({ length: size }, (_, index) => `member-${index}`);

function counted(storage: Storage): { readonly storage: Storage; readonly appends: () => number } {
  let appends = 0;
  const append: Storage["events"]["append"] = (...args) => {
    appends += 1;
    return storage.events.append(...args);
  };
  return { storage: { ...storage, events: { ...storage.events, append } }, appends: () => appends };
}

const elmosOf = (liveStream: SessionStream) =>
  liveStream.state.status === "running" ? (liveStream.state.current?.elmos ?? null) : null;

const colours: PollCommand = {
  type: "openPoll",
  question: "Which colour?",
  options: ["Red", "Green"],
  budget: 1,
  cap: 1,
  secrecy: "hidden",
  membersAdd: false,
  closesAt: null,
  inChat: false,
};

function openPollIn({ state }: CommunityStream): Poll {
  const poll = state.status === "founded" ? state.polls.find(isOpen) : undefined;
  if (poll === undefined) throw new Error("No poll is open");
  return poll;
}

describe("a live stream", () => {
  it("STORE-1: stores everything that waits during a write in one transaction", async () => {
    const world = appWorld();
    const { storage, appends } = counted(world.storage);
    const server = world.server(storage);
    const liveStream = await server.liveStreams.session(await runningSession(server, ["Tokens"]));
    world.present = crowd(300).map((name) => person(name).ref);
    const before = appends();
    const outcomes = await Promise.all(crowd(300).map((name) => raise(liveStream, name)));
    expect(outcomes.every(({ kind }) => kind === "done")).toBe(true);
    expect(elmosOf(liveStream)?.count).toBe(300);
    expect(appends() - before).toBeLessThanOrEqual(4);
  });

  it("STORE-10: reads what another server wrote while it gathers commands in a burst", async () => {
    const storage = memoryStorage();
    const deaf = { publish() {}, subscribe: () => () => {} };
    const world = appWorld(deaf, storage);
    const liveStream = await world.server(storage, 10).liveStreams.community(GUILD);
    await liveStream.submit({
      id: "found",
      actor: person("priya"),
      command: { type: "found", name: "Guild" },
    });
    await world.environment.advance(1_000);
    const rename = (name: string) => ({
      ...{ id: `call-it-${name}`, actor: person("priya") },
      command: { type: "changeSettings", name } as const,
    });
    const first = crowd(15).map((name) => liveStream.submit(rename(name)));
    await world.environment.advance(10);
    const gathered = liveStream.submit(rename("Gathered"));
    const other = await world.server().liveStreams.community(GUILD);
    await other.submit(rename("Elsewhere"));
    await liveStream.catchUp();
    expect(liveStream.state).toEqual(other.state);
    await world.environment.advance(500);
    expect((await Promise.all([...first, gathered])).every(({ kind }) => kind === "done")).toBe(true);
    expect(liveStream.state).toMatchObject({ name: "Gathered" });
  });

  it("STORE-2: answers a repeat like the first and executes it once", async () => {
    const world = appWorld();
    const server = world.server();
    const liveStream = await server.liveStreams.session(await runningSession(server, ["Tokens"]));
    const note = { type: "addTakeaway", text: "Once", kind: "learned", owner: null } as const;
    const envelope = { id: "note", actor: person("tom"), command: note };
    const [first, beside] = await Promise.all([liveStream.submit(envelope), liveStream.submit(envelope)]);
    const version = liveStream.version;
    const again = await liveStream.submit(envelope);
    expect(beside).toEqual(first);
    expect(again).toEqual(first);
    expect(liveStream.version).toBe(version);
    expect(liveStream.state.status === "running" && liveStream.state.takeaways).toHaveLength(1);
    const other = await liveStream.submit({ ...envelope, actor: person("amara") });
    expect(other).not.toEqual(first);
  });

  it("STORE-3: two servers write one stream, every command takes effect once and in one order", async () => {
    const world = appWorld();
    const one = world.server();
    const two = world.server();
    const id = await runningSession(one, ["Tokens"]);
    const liveStreams = [await one.liveStreams.session(id), await two.liveStreams.session(id)] as const;
    world.present = crowd(200).map((name) => person(name).ref);
    const outcomes = await Promise.all(
      crowd(50).map((name, index) => raise(index % 2 === 0 ? liveStreams[0] : liveStreams[1], name)),
    );
    await Promise.all(liveStreams.map((liveStream) => liveStream.catchUp()));
    expect(outcomes.every(({ kind }) => kind === "done")).toBe(true);
    expect(elmosOf(liveStreams[0])?.count).toBe(50);
    expect(liveStreams[1].state).toEqual(liveStreams[0].state);
    const fresh = await world.server().liveStreams.session(id);
    expect(fresh.state).toEqual(liveStreams[0].state);
  });

  it("POLL-8: a ballot that loses a conflict with another server leaves the ballots' key alone", async () => {
    const deaf = { publish() {}, subscribe: () => () => {} };
    const world = appWorld(deaf);
    const one = await world.server().liveStreams.community(GUILD);
    await one.submit({ id: "found", actor: person("priya"), command: { type: "found", name: "Guild" } });
    await one.submit({ id: "poll", actor: person("priya"), command: colours });
    const two = await world.server().liveStreams.community(GUILD);
    const poll = openPollIn(one);
    const [option] = poll.options;
    if (option === undefined) throw new Error("There is no option");
    const outcomes = await Promise.all(
      crowd(20).map((name, index) =>
        (index % 2 === 0 ? one : two).submit({
          id: `vote-${name}`,
          actor: person(name),
          command: { type: "castBallot", poll: poll.id, ballot: { [option.id]: 1 } },
        }),
      ),
    );
    expect(outcomes.every(({ kind }) => kind === "done")).toBe(true);
    const fresh = await world.server().liveStreams.community(GUILD);
    await fresh.submit({
      id: "close",
      actor: person("priya"),
      command: { type: "closePoll", poll: poll.id },
    });
    const progress = fresh.state.status === "founded" ? fresh.state.polls[0]?.progress : null;
    const outcome = { turnout: 20, tally: { [option.id]: 20 } };
    expect(progress).toMatchObject({ phase: "counted", outcome });
    await settle();
    expect([...(await world.storage.sealKeys.all(communityStream(GUILD))).keys()]).toEqual([]);
  });

  it("STORE-2: a write whose acknowledgement was lost is found when its command is sent again", async () => {
    const world = appWorld();
    const lose = { next: false };
    const storage: Storage = {
      ...world.storage,
      events: {
        ...world.storage.events,
        append: async (...args) => {
          const result = await world.storage.events.append(...args);
          if (!lose.next) return result;
          lose.next = false;
          throw new StorageError("The answer was lost", true);
        },
      },
    };
    const server = world.server(storage);
    const liveStream = await server.liveStreams.session(await runningSession(server, ["Tokens"]));
    lose.next = true;
    const lost = await raise(liveStream, "tom");
    expect(lost).toMatchObject({ kind: "failed", retryable: true });
    expect(liveStream.writable).toBe(false);
    const again = await raise(liveStream, "tom");
    expect(again).toMatchObject({ kind: "done" });
    expect(elmosOf(liveStream)?.count).toBe(1);
    expect(liveStream.writable).toBe(true);
  });

  it("SEC-1: storage never reveals who raised ELMO, and nobody can find out once the item has ended", async () => {
    const world = appWorld();
    const server = world.server();
    const id = await runningSession(server, ["Tokens", "CI"]);
    const liveStream = await server.liveStreams.session(id);
    world.present = crowd(9).map((name) => person(name).ref);
    await raise(liveStream, "secretive", "secret-command");
    const during = await world.storage.events.load(sessionStream(id), sessionDecider.fold);
    expect(JSON.stringify(during)).not.toMatch(/secretive|secret-command/);
    const restarted = await world.server().liveStreams.session(id);
    expect(restarted.state).toEqual(liveStream.state);
    const run = elmosOf(liveStream)?.run ?? runId("none");
    await liveStream.submit({ id: "next", actor: person("priya"), command: { type: "next", run } });
    await settle();
    expect([...(await world.storage.sealKeys.all(sessionStream(id))).keys()]).toEqual([]);
    const afterwards = await world.server().liveStreams.session(id);
    expect(viewSession(afterwards.state)).toEqual(viewSession(liveStream.state));
  });

  it("SEC-1: an ELMO that arrives too late on another server leaves no key behind", async () => {
    const storage = memoryStorage();
    const deaf = { publish() {}, subscribe: () => () => {} };
    const world = appWorld(deaf, storage);
    const one = world.server();
    const id = await runningSession(one, ["Tokens", "CI"]);
    const liveStream = await one.liveStreams.session(id);
    const behind = await world.server().liveStreams.session(id);
    world.present = crowd(9).map((name) => person(name).ref);
    await raise(liveStream, "tom");
    const run = elmosOf(liveStream)?.run ?? runId("none");
    await liveStream.submit({ id: "next", actor: person("priya"), command: { type: "next", run } });
    await settle();
    const late = await behind.submit({
      id: "late",
      actor: person("amara"),
      command: { type: "raiseElmo", run },
    });
    expect(late).toMatchObject({ kind: "refused", rejection: { code: "movedOn" } });
    expect([...(await storage.sealKeys.all(sessionStream(id))).keys()]).toEqual([]);
  });

  it("STORE-4: a snapshot bounds the load, keeps secrets sealed, and loads to the same state", async () => {
    const world = appWorld();
    const server = world.server();
    const id = await runningSession(server, ["Tokens"]);
    const liveStream = await server.liveStreams.session(id);
    world.present = crowd(9).map((name) => person(name).ref);
    await raise(liveStream, "secretive", "secret-command");
    for (let index = 0; index < 230; index += 1)
      await liveStream.submit({
        id: `head-${index}`,
        actor: person("priya"),
        command: { type: "correctHeadCount", count: 100 + index },
      });
    await settle();
    const stored = await world.storage.events.load(sessionStream(id), sessionDecider.fold);
    expect(stored.tail.length).toBeLessThan(100);
    expect(JSON.stringify(stored.snapshot)).not.toMatch(/secretive|secret-command/);
    const fresh = await world.server().liveStreams.session(id);
    expect(fresh.state).toEqual(liveStream.state);
    const repeat = await raise(fresh, "secretive", "secret-command");
    expect(repeat.kind === "done" && repeat.version).toBe(2);
  });

  it("STORE-5: a server that meets an unknown event goes on reading but no longer writes", async () => {
    const world = appWorld();
    const server = world.server();
    const id = await runningSession(server, ["Tokens"]);
    const liveStream = await server.liveStreams.session(id);
    const event = { type: "HologramShown", v: 1, data: {} };
    const command = { id: "newer", actor: "system" };
    await world.storage.events.append(
      sessionStream(id),
      {
        version: liveStream.version + 1,
        commitId: "newer",
        body: { at: 1, entries: [{ by: "system", command, events: [event] }] },
      },
      [],
    );
    const outcome = await raise(liveStream, "tom");
    expect(outcome).toEqual({ kind: "failed", retryable: false, reason: "outdatedServer" });
    expect(liveStream.writable).toBe(false);
    expect(elmosOf(liveStream)?.count).toBe(0);
  });

  it("is not writable while storage does not answer, even before the call times out", async () => {
    const world = appWorld();
    const hang = { now: false };
    const storage: Storage = {
      ...world.storage,
      events: {
        ...world.storage.events,
        version: (stream) =>
          hang.now ? new Promise<number>(() => undefined) : world.storage.events.version(stream),
      },
    };
    const server = world.server(storage);
    const liveStream = await server.liveStreams.session(await runningSession(server, ["Tokens"]));
    const heard: boolean[] = [];
    liveStream.subscribe(() => heard.push(liveStream.writable));
    const release = liveStream.hold();
    hang.now = true;
    await world.environment.advance(5_000);
    expect(liveStream.writable).toBe(true);
    await world.environment.advance(1_000);
    expect(heard).toEqual([false]);
    release();
  });

  it("STORE-3: a held stream sees within its poll what another server wrote, even without a notice", async () => {
    const storage = memoryStorage();
    const deaf = { publish() {}, subscribe: () => () => {} };
    const world = appWorld(deaf, storage);
    const one = world.server();
    const two = world.server();
    const guild = await one.liveStreams.community(GUILD);
    const watched = await two.liveStreams.community(GUILD);
    const release = watched.hold();
    await guild.submit({ id: "found", actor: person("priya"), command: { type: "found", name: "Guild" } });
    expect(watched.state.status).toBe("unfounded");
    await world.environment.advance(2_000);
    expect(watched.state).toEqual(guild.state);
    release();
  });
});
