import { describe, expect, it } from "vitest";
import type { CommunityCommand } from "../domain/community/commands.ts";
import { communityStream } from "../domain/kernel/stream.ts";
import { pollId } from "../domain/kernel/ids.ts";
import { MINUTE, SECOND } from "../domain/kernel/time.ts";
import { memoryStorage } from "../memory/storage.ts";
import { appWorld, GUILD, person } from "../testing/app-world.ts";
import { settle } from "../testing/manual-environment.ts";

const colours: CommunityCommand = {
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

/** A server that counts how often its directory is rewritten, and dies where it is told to. */
async function guildWithPoll(dies: (what: "destroy" | "forget") => boolean = () => false) {
  const memory = memoryStorage();
  const world = appWorld(undefined, memory);
  const forgotten: number[] = [];
  const never = () => new Promise<never>(() => undefined);
  const storage = {
    ...memory,
    directory: {
      ...memory.directory,
      async forgetTimes() {
        if (dies("forget")) return never();
        forgotten.push(world.environment.now());
      },
    },
    sealKeys: {
      ...memory.sealKeys,
      async destroy(...of: Parameters<typeof memory.sealKeys.destroy>) {
        await memory.sealKeys.destroy(...of);
        if (dies("destroy")) return never();
      },
    },
  };
  const server = world.server(storage);
  server.runner.start();
  const guild = await server.liveStreams.community(GUILD);
  let asked = 0;
  const ask = async (command: CommunityCommand, who = "priya") => {
    asked += 1;
    expect(await guild.submit({ id: `${asked}`, actor: person(who), command })).toMatchObject({
      kind: "done",
    });
    await settle();
  };
  await ask({ type: "found", name: "Frontend Guild" });
  await ask(colours);
  const [poll] = guild.state.status === "founded" ? guild.state.polls : [];
  if (poll === undefined) throw new Error("No poll is open");
  const vote: CommunityCommand = {
    type: "castBallot",
    poll: pollId(poll.id),
    ballot: { [poll.options[0]?.id ?? ""]: 1 },
  };
  const close: CommunityCommand = { type: "closePoll", poll: poll.id };
  const keys = async () => (await memory.sealKeys.all(communityStream(GUILD))).size;
  return { world, storage, server, ask, vote, close, keys, forgotten };
}

describe("the end of a vote", () => {
  it("STORE-15: rewrites the directory once, after the last newcomers are noted, if there were ballots", async () => {
    const { world, ask, vote, close, keys, forgotten } = await guildWithPoll();
    await ask(vote, "tom");
    expect(await keys()).toBe(1);
    await ask(close);
    const closedAt = world.environment.now();
    expect(await keys()).toBe(0);
    expect(forgotten).toEqual([]);
    await world.environment.advance(5 * MINUTE);
    expect(forgotten).toEqual([closedAt + 5 * SECOND]);
    expect(await world.storage.outbox.due(world.environment.now(), 10)).toEqual([]);
  });

  it("STORE-15: leaves the directory alone if nothing was ever sealed", async () => {
    const { world, ask, close, forgotten } = await guildWithPoll();
    await ask(close);
    await world.environment.advance(5 * MINUTE);
    expect(forgotten).toEqual([]);
    expect(await world.storage.outbox.due(world.environment.now(), 10)).toEqual([]);
  });

  it.each(["destroy", "forget"] as const)(
    "STORE-15, SEC-13: the directory still forgets when people came if the server dies during %s",
    async (where) => {
      let dying = true;
      const { world, storage, ask, vote, close, keys, forgotten } = await guildWithPoll(
        (what) => dying && what === where,
      );
      await ask(vote, "tom");
      await ask(close);
      await world.environment.advance(10 * SECOND);
      dying = false;
      const other = world.server(storage);
      other.runner.start();
      await world.environment.advance(2 * MINUTE);
      expect(await keys()).toBe(0);
      expect(forgotten.length).toBeGreaterThan(0);
      expect(await storage.outbox.due(world.environment.now(), 10)).toEqual([]);
      await other.runner.stop();
    },
  );
});
