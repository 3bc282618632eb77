import { describe, expect, it } from "vitest";
import { communityDecider } from "../domain/community/decider.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { ballotsOf, pollScope } from "../domain/community/polls/part.ts";
import { optionId, type OptionId, pollId, type PollId } from "../domain/kernel/ids.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import { MINUTE } from "../domain/kernel/time.ts";
import type { Json } from "../ports/event-store.ts";
import { appWorld, type AppServer, GUILD, person } from "../testing/app-world.ts";
import { decodeCommit, encodeCommit, EMPTY_BOXES } from "./codec.ts";
import type { CommandKey, Supersedes } from "./commit.ts";
import { COMMUNITY_EVENTS } from "./event-versions.ts";
import { Keyring } from "./keyring.ts";

const stream = communityStream(GUILD);
const open: CommunityCommand = {
  ...{ type: "openPoll", question: "Which colour?", options: ["Red", "Green", "Blue"], budget: 1, cap: 1 },
  ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
};

/** A community with an open poll on storage that any number of servers share. */
async function guildWithPoll() {
  const world = appWorld();
  const first = world.server();
  const guild = await first.liveStreams.community(GUILD);
  const as = { actor: person("priya") };
  await guild.submit({ id: "found", ...as, command: { type: "found", name: "Frontend Guild" } });
  await guild.submit({ id: "open", ...as, command: open });
  const { polls } = guild.state as Extract<typeof guild.state, { status: "founded" }>;
  const poll = polls[0]?.id ?? pollId("none");
  /** Tom presses: on a view drawn at `seen`, at `chosen`. */
  const press = async (server: AppServer, option: number, at: Supersedes["at"]) => {
    const liveStream = await server.liveStreams.community(GUILD);
    const choice = optionOf(poll, liveStream.state, option);
    return liveStream.submit({
      id: `${at[0]}-${choice}`,
      actor: person("tom"),
      command: { type: "setOptionVotes", poll, option: choice, votes: 1 },
      supersedes: { key: poll, at },
    });
  };
  const chosen = async (server: AppServer): Promise<number> => {
    const liveStream = await server.liveStreams.community(GUILD);
    await liveStream.catchUp();
    const { state } = liveStream;
    if (state.status !== "founded") return -1;
    const [ballot = {}] = state.polls.map((each) => ballotsOf(state, each)["tom" as never] ?? {});
    const [option] = Object.keys(ballot);
    return state.polls[0]?.options.findIndex(({ id }) => id === option) ?? -1;
  };
  return { world, first, guild, poll, press, chosen };
}

function optionOf(poll: PollId, state: unknown, index: number): OptionId {
  const { polls = [] } = state as { polls?: readonly { id: PollId; options: readonly { id: OptionId }[] }[] };
  return polls.find(({ id }) => id === poll)?.options[index]?.id ?? optionId("none");
}

const [RED, GREEN, BLUE] = [0, 1, 2];

/** Who chose, or the beginning of their command's key. A sealed box may contain the three letters by chance. */
const TOLD = /"tom[^\w+/=-]/;

describe("a choice that came late", () => {
  it("CARD-4: is answered as done and does nothing, on whichever server", async () => {
    const { world, first, press, chosen } = await guildWithPoll();
    await press(first, GREEN, [100, 205]);
    const other = world.server();
    for (const at of [
      [100, 204],
      [99, 900],
    ] as const)
      expect(await press(other, RED, at)).toMatchObject({ kind: "done" });
    expect(await chosen(other)).toBe(GREEN);
    await press(other, BLUE, [100, 206]);
    expect(await chosen(first)).toBe(BLUE);
  });

  it("CARD-13: is remembered with one that changed nothing, so that no copy of either undoes a newer one on any server", async () => {
    const { world, first, press, chosen } = await guildWithPoll();
    await press(first, RED, [90, 190]);
    await press(first, RED, [100, 200]);
    await press(first, BLUE, [100, 202]);
    await press(first, GREEN, [100, 201]);
    const other = world.server();
    for (const server of [first, other]) {
      await press(server, RED, [100, 5_000]);
      await press(server, GREEN, [100, 6_000]);
      expect(await chosen(server)).toBe(BLUE);
    }
  });

  it("CARD-4: counts again on the same view two minutes later", async () => {
    const { first, press, chosen } = await guildWithPoll();
    await press(first, RED, [100, 200]);
    await press(first, BLUE, [100, 300]);
    await press(first, RED, [100, 200 + 2 * MINUTE]);
    expect(await chosen(first)).toBe(BLUE);
    await press(first, RED, [100, 201 + 2 * MINUTE]);
    expect(await chosen(first)).toBe(RED);
  });

  it("CARD-13: is remembered sealed while the vote is open, and not at all afterwards", async () => {
    const { world, first, guild, poll, press } = await guildWithPoll();
    await press(first, RED, [100, 200]);
    await press(first, RED, [110, 210]);
    const bodies = async () =>
      JSON.stringify((await world.storage.events.readAfter(stream, 2)).map(({ body }) => body));
    expect(JSON.parse(await bodies())).toHaveLength(2);
    expect(await bodies()).not.toMatch(TOLD);
    await guild.submit({ id: "close", actor: person("priya"), command: { type: "closePoll", poll } });
    const { version } = guild;
    expect(await press(first, RED, [105, 220])).toMatchObject({ kind: "refused" });
    expect(guild.version).toBe(version);
  });

  it("CARD-13: is remembered beyond a snapshot, which seals what is sealed", async () => {
    const { world, first, guild, poll, press, chosen } = await guildWithPoll();
    await press(first, RED, [90, 190]);
    await press(first, RED, [100, 200]);
    await press(first, BLUE, [100, 300]);
    for (let index = 0; guild.version < 130; index += 1)
      await guild.submit({
        id: `rename-${index}`,
        actor: person("priya"),
        command: { type: "changeSettings", settings: {}, name: `Guild ${index}` },
      });
    const { snapshot } = await world.storage.events.load(stream, communityDecider.fold);
    expect(snapshot?.version).toBeGreaterThan(4);
    expect(JSON.stringify(snapshot)).not.toMatch(TOLD);
    const other = world.server();
    await press(other, RED, [100, 400]);
    expect(await chosen(other)).toBe(BLUE);
    expect((await world.storage.sealKeys.all(stream)).has(pollScope(poll))).toBe(true);
  });
});

const ACTOR = "abcdefghijklmnopqrstuv";
/** A press as the first form stored it, and as it is read. */
const packed = "mh2k3j4z-wholepa_tt0mh2k3j4kchoice-choice";
const seen = Number.parseInt("mh2k3j4k", 36);

const commitOf = (command: Json, v?: number): Json => ({
  ...(v === undefined ? {} : { v }),
  at: 1,
  entries: [{ by: "person", command, events: [] }],
});
const read = (body: Json): CommandKey | undefined =>
  decodeCommit<never>(
    { version: 1, commitId: "c", body },
    COMMUNITY_EVENTS,
    new Keyring(stream, {} as ConstructorParameters<typeof Keyring>[1]),
  ).entries[0]?.command;

describe("the stored form of a command's place among its author's choices", () => {
  const supersedes = { key: "abcdef/ghij", at: [1_790_000_000_000, 1_790_000_000_001] } as const;
  const command = { id: "mh2k3j4k-wholechoice-choice", actor: ACTOR, supersedes };
  const encoded = (scope: string | null, key: CommandKey) =>
    encodeCommit(
      { version: 1, at: 1, entries: [{ command: key, scope, byPerson: true, events: [] }] },
      COMMUNITY_EVENTS,
      EMPTY_BOXES as Keyring,
      () => 0,
    );

  it("is read as it was written", () => {
    expect(read(encoded(null, command))).toEqual(command);
    const plain = { id: command.id, actor: ACTOR };
    expect(read(encoded(null, plain))).toEqual(plain);
  });

  it("SEC-12: makes no sealed command longer, so that nobody can tell a vote on a card from one in a panel", () => {
    const sizes = [command, { id: "mh2k3j4k0-abcdefghijklmnopqrstuv", actor: ACTOR }].map(
      (key) => JSON.stringify(encoded("poll-a", key)).length,
    );
    expect(new Set(sizes).size).toBe(1);
  });

  it("CARD-4: of the first form it is found in the command's id", () => {
    expect(read(commitOf({ id: packed, actor: ACTOR }))).toEqual({
      id: "mh2k3j4k-wholepchoice-choice",
      actor: ACTOR,
      supersedes: { key: "wholep/a_tt", at: [seen, Number.parseInt("mh2k3j4z", 36)] },
    });
    const whole = "mh2k3j4k-wholep----0mh2k3j4kchoice-choice";
    expect(read(commitOf({ id: whole, actor: ACTOR }))?.supersedes?.key).toBe("wholep");
    const panels = { id: "mh2k3j4k-abcdefghijklmnopqrstuv", actor: ACTOR };
    expect(read(commitOf(panels))).toEqual(panels);
    const today = { id: packed, actor: ACTOR };
    expect(read(commitOf(today, 2))).toEqual(today);
  });

  it("STORE-5: of a newer server's form is not read at all", () => {
    expect(() => read(commitOf({ id: packed, actor: ACTOR }, 3))).toThrow("a newer server");
  });
});
