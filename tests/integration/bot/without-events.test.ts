import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { SessionId } from "@guildhall/shared/domain/kernel/ids";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { settle } from "@guildhall/shared/testing/manual-environment";
import { nodeEnvironment } from "../../../bot/ops/node-environment.ts";
import { type Guild, startGuild } from "./guild.ts";

/** A bot that was not made with *Meeting event subscriptions*: of whoever joins and leaves it is told nothing. */
const UNTOLD = { tellBot: false } as const;

let guild: Guild;
let shift = 0;
/** what the server wants to do in more than an answer of Teams may take */
let later = new Set<{ readonly at: number; readonly work: () => void }>();

beforeEach(async () => {
  shift = 0;
  later = new Set();
  const now = () => Date.now() + shift;
  const environment = {
    ...nodeEnvironment,
    now,
    later(after: number, work: () => void) {
      if (after < 10 * SECOND) return nodeEnvironment.later(after, work);
      const due = { at: now() + after, work };
      later.add(due);
      return () => void later.delete(due);
    },
  };
  guild = await startGuild({ server: { environment, storage: memoryStorage() } });
  await guild.teams.installBot();
  await guild.teams.say("tom", "<p>Good morning</p>");
});

afterEach(() => guild.close());

/** The server's clock moves on, minute by minute, and what is due is done. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    shift += MINUTE;
    for (const due of [...later])
      if (due.at <= Date.now() + shift) {
        later.delete(due);
        due.work();
      }
    await settle();
  }
}

/** Resolves once the server says that these and no others are here. */
async function here(...people: readonly string[]): Promise<void> {
  const community = await guild.community();
  const refs = await Promise.all(people.map((key) => guild.ref(key)));
  await vi.waitFor(async () => {
    const beats = await guild.server.storage.presence.read(community);
    expect(new Set(beats.flatMap(({ members }) => members))).toEqual(new Set(refs));
  }, 60_000);
}

/** How many quarters of the session that has just been finished each of these attended. */
async function attended(...people: readonly string[]): Promise<readonly number[]> {
  const liveStream = await guild.server.liveStreams.community(await guild.community());
  const last = () =>
    liveStream.state.status === "founded" ? liveStream.state.pastSessions.at(-1) : undefined;
  await vi.waitFor(() => expect(last()).toBeDefined(), 60_000);
  await pass(1);
  await vi.waitFor(() => expect(last()?.attendance).not.toBeNull(), 60_000);
  const refs = await Promise.all(people.map((key) => guild.ref(key)));
  return refs.map((ref) => Object.values(myCommunity(liveStream.state, ref).attended).flat().length);
}

describe("without any report on who joins and leaves", () => {
  test("PRES-5, ATT-1: Teams is asked who is in the meeting of a running session", async () => {
    await guild.teams.startMeeting({ people: ["priya", "tom", "amara"], ...UNTOLD });
    await guild.begin("priya", [{ title: "Design tokens" }]);
    await pass(2);
    await here("priya", "tom", "amara");
    await pass(18);
    await guild.teams.leave("amara", UNTOLD);
    await guild.teams.join("yuki", UNTOLD);
    await pass(2);
    await here("priya", "tom", "yuki");
    await pass(18);
    await guild.inSession("priya", { type: "finish" });
    expect(await attended("priya", "tom", "amara", "yuki", "sven")).toEqual([4, 4, 2, 2, 0]);
  });

  test("PRES-5, ATT-8: in a chat of whose meeting nothing is known people check in", async () => {
    await guild.begin("priya", [{ title: "Design tokens" }]);
    await pass(10);
    const session = (await guild.session()).id.id as SessionId;
    await guild.inCommunity("tom", { type: "checkIn", session, here: true });
    await guild.inSession("priya", { type: "finish" });
    expect(await attended("tom", "amara")).toEqual([4, 0]);
  });
});
