import { describe, expect, it } from "vitest";
import type { Effect } from "../domain/effect.ts";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import { DAY, HOUR, MINUTE, SECOND } from "../domain/kernel/time.ts";
import type { KeptData, Versions } from "../domain/kernel/versions.ts";
import { appWorld, type AppWorld, GUILD, person } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";
import { EMPTY_BOXES } from "./codec.ts";
import type { Log } from "./log.ts";
import { OUTBOX_VERSIONS } from "./outbox-versions.ts";
import { toOutboxRows } from "./outbox-row.ts";
import { STREAM_KINDS } from "./stream-kinds.ts";
import type { StreamKinds } from "./stream-kind.ts";

const CLOSE = "tellCommunity closePollWhenDue";
const CLAIMED = "post organiserClaimed";
const YEARS = 730 * DAY;

/** In tomorrow's version a command has another name for its poll, and a message has one field more. */
const command2: Versions = {
  version: 2,
  upcasts: [
    (effect) => {
      const { poll, ...rest } = effect["command"] as KeptData;
      return { ...effect, command: { ...rest, which: poll } };
    },
  ],
};
const message2: Versions = {
  version: 2,
  upcasts: [(effect) => ({ ...effect, message: { ...(effect["message"] as KeptData), loud: true } })],
};

const outbox = { ...OUTBOX_VERSIONS, [CLOSE]: command2, [CLAIMED]: message2 };
const told: CommunityCommand[] = [];
const tomorrow: StreamKinds = {
  session: { ...STREAM_KINDS.session, outbox },
  community: {
    ...STREAM_KINDS.community,
    outbox,
    decider: {
      ...STREAM_KINDS.community.decider,
      decide(command, state, meta) {
        const { which } = command as { readonly which?: string };
        if (command.type === "closePollWhenDue") told.push(command);
        const known = which === undefined ? command : ({ ...command, poll: which } as CommunityCommand);
        return STREAM_KINDS.community.decider.decide(known, state, meta);
      },
      effects: (...given) => STREAM_KINDS.community.decider.effects(...given).map(asSecond),
    },
  },
};

/** Effects in the shapes of tomorrow's version. */
function asSecond(effect: Effect): Effect {
  if (effect.kind === "post" && effect.message.kind === "organiserClaimed")
    return message2.upcasts?.[0]?.(effect) as unknown as Effect;
  return effect;
}

function logOf(logged: object[]): Log {
  const note = (fields: object): void => void logged.push(fields);
  return { info: note, warn: note, error: note };
}

/** A community without organisers, with a poll that closes in two years; no server works on its outbox. */
async function guildWithPoll(world: AppWorld, kinds: StreamKinds) {
  const { liveStreams, runner } = world.server(world.storage, 0, { streamKinds: kinds });
  await runner.stop();
  const guild = await liveStreams.community(GUILD);
  const ask = async (id: string, command: CommunityCommand) => {
    const outcome = await guild.submit({ id, actor: person("priya"), command });
    expect(outcome).toMatchObject({ kind: "done" });
  };
  await ask("found", { type: "found", name: "Frontend Guild" });
  await ask("poll", {
    type: "openPoll",
    question: "Where do we meet?",
    options: ["Oslo", "Lisbon"],
    ...{ budget: 1, cap: 1, secrecy: "open", membersAdd: false, inChat: false },
    closesAt: world.environment.now() + HOUR,
  });
  return { ask, guild };
}

/** What was posted, except the cards that are redrawn when the organisers change. */
const noticesIn = ({ posted }: AppWorld) => posted.filter(({ kind }) => kind !== "card");

const rowsLeft = async ({ storage, environment }: AppWorld): Promise<number> =>
  (await storage.outbox.due(environment.now() + YEARS, 100)).length;

describe("STORE-16: a row in the outbox, read by a server of today's or tomorrow's version,", () => {
  it("is upcast from the first version, and carried out as one of tomorrow's", async () => {
    const world = appWorld();
    told.length = 0;
    const { ask } = await guildWithPoll(world, STREAM_KINDS);
    await ask("down", { type: "stepDownAsOrganiser" });
    await ask("claim", { type: "claimOrganiser" });
    const { liveStreams, runner } = world.server(world.storage, 0, { streamKinds: tomorrow });
    runner.start();
    await world.environment.advance(2 * HOUR);
    expect(told).toMatchObject([{ type: "closePollWhenDue", which: expect.anything() as string }]);
    expect(told[0]).not.toHaveProperty("poll");
    expect((await liveStreams.community(GUILD)).state).toMatchObject({
      polls: [{ progress: { phase: "counted" } }],
    });
    expect(noticesIn(world)).toMatchObject([{ kind: "organiserClaimed", loud: true }]);
    expect(await rowsLeft(world)).toBe(0);
    await runner.stop();
  });

  it("is left by a server that does not know it to one that does: neither dropped nor failed, and logged once", async () => {
    const world = appWorld();
    const { ask } = await guildWithPoll(world, tomorrow);
    await ask("down", { type: "stepDownAsOrganiser" });
    await ask("claim", { type: "claimOrganiser" });
    const logged: object[] = [];
    const today = world.server(world.storage, 0, { log: logOf(logged) });
    today.runner.start();
    await world.environment.advance(2 * HOUR);
    expect(noticesIn(world)).toEqual([]);
    expect((await today.liveStreams.community(GUILD)).state).toMatchObject({
      polls: [{ progress: { phase: "open" } }],
    });
    expect(logged).toEqual([
      { effect: CLAIMED, version: 2 },
      { effect: CLOSE, version: 2 },
    ]);
    expect(await rowsLeft(world)).toBe(2);
    const { liveStreams, runner } = world.server(world.storage, 0, { streamKinds: tomorrow });
    runner.start();
    await world.environment.advance(MINUTE);
    expect(noticesIn(world)).toMatchObject([{ kind: "organiserClaimed", loud: true }]);
    expect((await liveStreams.community(GUILD)).state).toMatchObject({
      polls: [{ progress: { phase: "counted" } }],
    });
    expect(await rowsLeft(world)).toBe(0);
    await Promise.all([runner.stop(), today.runner.stop()]);
  });

  it("does not hold up others if it is of an unknown kind, except those that must come after it", async () => {
    const world = appWorld();
    await guildWithPoll(world, STREAM_KINDS);
    const unknown = (kind: string) => ({ v: 1, effect: { kind, community: GUILD } });
    const known: Effect = { kind: "post", community: GUILD, message: { kind: "inviteOthers" } };
    const word: Effect = {
      kind: "tellCommunity",
      community: GUILD,
      command: { type: "stopAskingWhenDue", closesAt: 1 },
    };
    const [post, after] = toOutboxRows(
      [known, word],
      9,
      world.environment.now(),
      EMPTY_BOXES,
      OUTBOX_VERSIONS,
    );
    const rows = [post, after].flatMap((row) => row ?? []);
    const others = Array.from({ length: 150 }, (_, index) => ({
      id: `0000-${String(index).padStart(4, "0")}`,
      due: 0,
      body: unknown("whistle"),
    }));
    const first = { id: "0001", due: 0, body: unknown("tellNeighbour"), inOrder: true };
    const stream = { kind: "session", id: "other" } as never;
    await world.storage.events.append(stream, { version: 1, commitId: "a", body: null }, [
      ...others.slice(0, 80),
      first,
      ...rows,
    ]);
    await world.storage.events.append(stream, { version: 2, commitId: "b", body: null }, others.slice(80));
    const { runner } = world.server();
    runner.start();
    await world.environment.advance(MINUTE);
    expect(noticesIn(world)).toEqual([{ kind: "inviteOthers" }]);
    const left = await world.storage.outbox.due(world.environment.now() + HOUR, 1_000, stream);
    // The command comes after the unknown one, and does not become due before that is done.
    expect(left).toHaveLength(others.length + 1);
    await runner.stop();
  });

  it("STORE-7: keeps its unknown fate if a server of tomorrow's version died while sending it", async () => {
    const world = appWorld();
    const { ask } = await guildWithPoll(world, tomorrow);
    await ask("down", { type: "stepDownAsOrganiser" });
    await ask("claim", { type: "claimOrganiser" });
    const { answer } = world;
    world.answer = () => new Promise(() => undefined);
    const dying = world.server(world.storage, 0, { streamKinds: tomorrow });
    dying.runner.wake(communityStream(GUILD), world.environment.now());
    await settle();
    expect(noticesIn(world)).toHaveLength(1);
    world.answer = answer;
    const today = world.server();
    today.runner.start();
    await world.environment.advance(5 * MINUTE + SECOND);
    await today.runner.stop();
    const { liveStreams, runner } = world.server(world.storage, 0, { streamKinds: tomorrow });
    runner.start();
    await world.environment.advance(5 * MINUTE);
    expect(noticesIn(world)).toHaveLength(1);
    expect((await liveStreams.community(GUILD)).state).toMatchObject({
      unknownSends: [{ message: { kind: "organiserClaimed", loud: true } }],
    });
    await runner.stop();
  });
});
