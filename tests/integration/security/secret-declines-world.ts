import { expect } from "vitest";
import type { CommunityStream, SessionStream } from "@guildhall/shared/app/live-streams";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import { DAY, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { startAttendanceServer } from "../../../bot/realtime/testing/attendance-server.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { type Observation, secretWorld } from "./secret-world.ts";

/** Of one world: who declines what they are asked and who does not answer, and who offers whom to swap turns. */
export interface Secrets {
  readonly declines: "amara" | "tom";
  readonly silent: "amara" | "tom";
  readonly offers: "mateo" | "priya";
  readonly keeps: "mateo" | "priya";
}

export interface Played {
  readonly names: ReadonlyMap<string, string>;
  /** once an offer to swap is dropped; while a turn is asked for, and once it is open; while somebody is sought who facilitates, and after the session */
  readonly observations: Readonly<Record<"dropped" | "asked" | "open" | "sought" | "over", Observation>>;
  /** of whom something was asked, in that order */
  readonly asked: readonly string[];
}

/** Priya leads the first session, whoever will decline attends it: so they are asked before the other one. */
export async function play(
  azurite: TableService,
  { declines, silent, offers, keeps }: Secrets,
): Promise<Played> {
  const people = ["amara", "grace", "mateo", "priya", "tom"];
  const world = await secretWorld(azurite, people);
  const { storage, quiet, community, refOf, names } = world;
  const notices = memoryNotices();
  let environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  let server = startAttendanceServer({ storage, environment, notices });
  let guild = await server.liveStreams.community(community);
  /** The servers of the next day, which carry out what has become due. */
  async function nextDay(): Promise<void> {
    await server.stop();
    await quiet();
    environment = manualEnvironment(environment.now() + DAY);
    server = startAttendanceServer({ storage, environment, notices });
    guild = await server.liveStreams.community(community);
    await pass(MINUTE);
  }
  async function pass(time: number): Promise<void> {
    for (let left = time; left > 0; left -= 20 * SECOND) {
      await environment.advance(20 * SECOND);
      await quiet();
    }
  }
  let told = 0;
  async function tell(
    who: string,
    command: MemberCommunityCommand | MemberSessionCommand,
    stream: CommunityStream | SessionStream = guild,
  ): Promise<void> {
    told += 1;
    const actor = { kind: "member", ref: refOf(who), meetingOrganiser: false } as const;
    const id = `command-number-${String(told).padStart(8, "0")}`;
    const outcome = await stream.submit({ id, actor, command: command as never });
    expect({ command, outcome }).toMatchObject({ outcome: { kind: "done" } });
    await quiet();
  }
  const founded = (): FoundedCommunity => {
    if (guild.state.status !== "founded") throw new Error("It is not founded");
    return guild.state;
  };
  const asked: string[] = [];
  const mine = (who: string) => myCommunity(founded(), refOf(who));
  function noteWhoIsAsked(): void {
    const one = people.find((who) => mine(who).turns.asked.length > 0 || mine(who).facilitation !== null);
    asked.push(one ?? "nobody");
  }
  async function observe(): Promise<Observation> {
    await quiet();
    return world.observe(founded());
  }
  async function begin(...present: readonly string[]): Promise<SessionStream> {
    for (const who of present) server.board.panelOpened(community, refOf(who));
    await pass(20 * SECOND);
    const { id } = nextOf(founded());
    await tell("priya", { type: "begin", session: id });
    return server.liveStreams.session(id);
  }

  await tell("priya", { type: "found", name: "Frontend Guild" });
  for (const who of ["mateo", "priya", "amara", "tom", "grace"]) await tell(who, { type: "joinRota" });
  const [one, other] = founded().turns;
  expect([one?.holder, other?.holder]).toEqual([refOf("priya"), refOf("mateo")]);
  const numberOf = (who: string) => founded().turns.find(({ holder }) => holder === refOf(who))?.number ?? 0;
  await tell(offers, { type: "offerSwap", turn: numberOf(offers), with: numberOf(keeps) });
  await tell(keeps, { type: "dropSwap", swap: mine(keeps).swaps[0]?.swap ?? 0 });
  const dropped = await observe();

  const item = { title: "Signals", kind: "topic", presenter: null, minutes: 20 } as const;
  await tell("priya", { type: "planItem", session: nextOf(founded()).id, item });
  const first = await begin("priya", "grace", declines);
  await pass(12 * MINUTE);
  await tell("priya", { type: "finish" }, first);
  for (const who of ["priya", "grace", declines]) server.board.panelClosed(community, refOf(who));
  await pass(MINUTE);
  expect(founded().turns.map(({ holder }) => holder)).toEqual([refOf("mateo"), refOf("grace")]);

  const turn = numberOf("mateo");
  await tell("mateo", { type: "declineTurn", turn });
  noteWhoIsAsked();
  await tell("grace", { type: "declineTurn", turn });
  noteWhoIsAsked();
  await tell(declines, { type: "declineTurn", turn });
  noteWhoIsAsked();
  const atWork = await observe();
  // Whoever is asked now does not answer, nor does Priya, who is asked after them.
  await nextDay();
  noteWhoIsAsked();
  await nextDay();
  noteWhoIsAsked();
  const open = await observe();

  const second = await begin("priya", declines);
  noteWhoIsAsked();
  server.board.panelOpened(community, refOf(silent));
  await pass(20 * SECOND);
  await tell(declines, { type: "declineFacilitation", session: nextOfRunning(founded()) });
  noteWhoIsAsked();
  const sought = await observe();
  await pass(2 * MINUTE);
  noteWhoIsAsked();
  await tell("priya", { type: "finish" }, second);
  const over = await observe();
  await server.stop();
  return { names, asked, observations: { dropped, asked: atWork, open, sought, over } };
}

const nextOfRunning = ({ running }: FoundedCommunity) => {
  if (running === null) throw new Error("No session runs");
  return running.id;
};
