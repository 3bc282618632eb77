import { expect } from "vitest";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { collectionId, optionId, pollId } from "@guildhall/shared/domain/kernel/ids";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { startAttendanceServer } from "../../../bot/realtime/testing/attendance-server.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { type Observation, secretWorld } from "./secret-world.ts";

const PEOPLE = ["amara", "grace", "mateo", "priya", "tom"] as const;

/** What each of five answered about the first principle, and about the second one; 0: nothing. */
export type Said = Readonly<Record<(typeof PEOPLE)[number], readonly [1 | 2 | 3, 0 | 1 | 2 | 3]>>;

/** All answer about the first principle, with the same sum; too few about the second, and not as many. */
export const ONE: Said = { amara: [3, 3], grace: [3, 3], mateo: [2, 3], priya: [1, 3], tom: [1, 0] };
export const OTHER: Said = { amara: [1, 0], grace: [1, 0], mateo: [2, 0], priya: [3, 1], tom: [3, 0] };

export interface Looked {
  readonly names: ReadonlyMap<string, string>;
  /** while it is open, and once it is closed */
  readonly observations: Readonly<Record<"open" | "closed", Observation>>;
}

/** A community adopts a contract of two principles, and looks at it honestly. */
export async function look(azurite: TableService, said: Said): Promise<Looked> {
  const world = await secretWorld(azurite, PEOPLE);
  const { storage, quiet, community, refOf, names } = world;
  const environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  const server = startAttendanceServer({ storage, environment, notices: memoryNotices() });
  const guild = await server.liveStreams.community(community);
  let asked = 0;
  async function tell(who: string, command: MemberCommunityCommand): Promise<void> {
    asked += 1;
    const actor = { kind: "member", ref: refOf(who), meetingOrganiser: false } as const;
    const id = `command-number-${String(asked).padStart(8, "0")}`;
    const outcome = await guild.submit({ id, actor, command });
    expect({ command, outcome }).toMatchObject({ outcome: { kind: "done" } });
    await quiet();
  }
  const state = (): FoundedCommunity => {
    if (guild.state.status !== "founded") throw new Error("It is not founded");
    return guild.state;
  };
  await tell("priya", { type: "found", name: "Frontend Guild" });
  await tell("priya", {
    ...{ type: "startWorkshop", mode: "live", minutes: { bad: 5, good: 5, vote: 5 } },
    vote: { budget: null, cap: 1, secrecy: "hidden" },
  });
  await tell("priya", { type: "nextStep", from: "bad" });
  const collection = collectionId(`${state().workshop?.id ?? ""}-good`);
  await tell("priya", { type: "addEntry", collection, text: "We start on time", twin: null });
  await tell("priya", { type: "nextStep", from: "good" });
  await tell("priya", { type: "nextStep", from: "vote", anyway: true });
  for (const text of ["We start on time", "Everybody gets a turn"])
    await tell("priya", { type: "addPrinciple", text });
  await tell("priya", { type: "adoptContract", elmo: null });
  await tell("priya", { type: "lookHonestly", closesAt: null, inChat: false });
  const poll = pollId(state().polls.at(-1)?.id ?? "");
  for (const who of PEOPLE) {
    const ballot = Object.fromEntries(said[who].map((often, place) => [optionId(`${poll}-${place}`), often]));
    await tell(who, { type: "castBallot", poll, ballot });
  }
  const open = await world.observe(guild.state);
  await tell("priya", { type: "closePoll", poll });
  for (let times = 0; times < 3; times += 1) {
    await environment.advance(20 * SECOND);
    await quiet();
  }
  const closed = await world.observe(guild.state);
  await server.stop();
  return { names, observations: { open, closed } };
}
