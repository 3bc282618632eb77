import { expect } from "vitest";
import type { CommunityStream } from "@guildhall/shared/app/live-streams";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { startAttendanceServer } from "../../../bot/realtime/testing/attendance-server.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { type Observation, secretWorld } from "./secret-world.ts";

/** Who says that they are happy to be a buddy: the first is asked first and declines, the second agrees. */
export type Happy = readonly [declines: string, agrees: string];

export interface Played {
  readonly happy: Happy;
  readonly names: ReadonlyMap<string, string>;
  /** while a turn is declined; once its session has begun, and the first is asked; once they have declined, and the second is; when the two are buddies; after they have ended it */
  readonly observations: Readonly<Record<"before" | "asked" | "declined" | "agreed" | "ended", Observation>>;
  /** whom the new member sees as their buddy */
  readonly buddy: string | undefined;
}

/** Grace is new, and two are happy to look after her. On the rota a turn is declined as well. */
export async function play(azurite: TableService, happy: Happy): Promise<Played> {
  const world = await secretWorld(azurite, ["amara", "grace", "mateo", "priya", "tom"]);
  const { storage, quiet, community, refOf, names } = world;
  const environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  const server = startAttendanceServer({ storage, environment, notices: memoryNotices() });
  const guild: CommunityStream = await server.liveStreams.community(community);
  const founded = () => {
    if (guild.state.status !== "founded") throw new Error("It is not founded");
    return guild.state;
  };
  let asked = 0;
  async function submit(envelope: Omit<Parameters<CommunityStream["submit"]>[0], "id">): Promise<void> {
    asked += 1;
    const outcome = await guild.submit({
      ...envelope,
      id: `command-number-${String(asked).padStart(8, "0")}`,
    });
    expect({ command: envelope.command, outcome }).toMatchObject({ outcome: { kind: "done" } });
    await environment.advance(MINUTE);
    await quiet();
  }
  const tell = (who: string, command: MemberCommunityCommand) =>
    submit({ actor: { kind: "member", ref: refOf(who), meetingOrganiser: false }, command });
  const mine = (who: string) => myCommunity(founded(), refOf(who));
  const answers = (who: string, yes: boolean) =>
    tell(who, { type: "answerBuddy", pair: mine(who).buddies.pairs[0]?.pair ?? -1, yes });
  async function observe(): Promise<Observation> {
    await environment.advance(20 * SECOND);
    await quiet();
    return world.observe(founded());
  }

  await tell("priya", { type: "found", name: "Frontend Guild" });
  for (const who of happy) await tell(who, { type: "offerToBeBuddy", on: true });
  for (const who of ["amara", "tom", "mateo"]) await tell(who, { type: "joinRota" });
  for (const who of ["tom", "mateo"]) await tell(who, { type: "declineTurn", turn: 1 });
  const before = await observe();
  // Before the first session has begun nobody is new.
  await tell("priya", { type: "begin", session: nextOf(founded()).id });
  await submit({
    actor: { kind: "system" },
    command: { type: "recordMemberJoined", member: refOf("grace") },
  });
  const first = await observe();
  await answers(happy[0], false);
  const declined = await observe();
  await answers(happy[1], true);
  await answers("grace", true);
  const buddy = mine("grace").buddies.pairs[0]?.other;
  const agreed = await observe();
  await tell("grace", { type: "endBuddies", pair: mine("grace").buddies.pairs[0]?.pair ?? -1 });
  const ended = await observe();
  await server.stop();
  return {
    ...{ happy, names },
    observations: { before, asked: first, declined, agreed, ended },
    buddy: buddy && names.get(buddy),
  };
}
