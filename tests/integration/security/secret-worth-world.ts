import { expect } from "vitest";
import type { CommunityStream, SessionStream } from "@guildhall/shared/app/live-streams";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import type { FoundedCommunity } from "@guildhall/shared/domain/community/state";
import type { Helped } from "@guildhall/shared/domain/community/helped/part";
import type { Worth } from "@guildhall/shared/domain/community/worth/part";
import { DAY, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { startAttendanceServer } from "../../../bot/realtime/testing/attendance-server.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { type Observation, secretWorld } from "./secret-world.ts";

const THERE = ["priya", "tom", "mateo", "grace", "oisin"] as const;

/** Of one world: what each of five answered, and whether Amara missed her turn or came late to its session. */
export interface Secrets {
  readonly answers: Readonly<Record<(typeof THERE)[number], Worth>>;
  /** whether what was learned helped */
  readonly helped: Readonly<Record<(typeof THERE)[number], Helped>>;
  readonly missed: boolean;
}

/** The sum is the same in both, and so is how many attended. */
export const ONE: Secrets = {
  answers: { priya: 4, tom: 3, mateo: 2, grace: 1, oisin: 0 },
  helped: { priya: "used", tom: "notYet", mateo: "notForUs", grace: "used", oisin: "notYet" },
  missed: true,
};
export const OTHER: Secrets = {
  answers: { priya: 0, tom: 1, mateo: 2, grace: 3, oisin: 4 },
  helped: { priya: "notYet", tom: "used", mateo: "notYet", grace: "notForUs", oisin: "used" },
  missed: false,
};

export interface WorthObservation extends Observation {
  /** how many turns Amara is told that she missed */
  readonly missed: number;
}

export interface Played {
  readonly names: ReadonlyMap<string, string>;
  /** while its worth is asked, and once it is not; while it is asked whether it helped; and after 90 days */
  readonly observations: Readonly<
    Record<"asked" | "published" | "four weeks later" | "later", WorthObservation>
  >;
}

export async function play(azurite: TableService, { answers, helped, missed }: Secrets): Promise<Played> {
  const world = await secretWorld(azurite, [...THERE, "amara", "sven"].toSorted());
  const { storage, quiet, community, refOf, names } = world;
  const notices = memoryNotices();
  let environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  let server = startAttendanceServer({ storage, environment, notices });
  /** The servers of another day, which carry out what has become due. */
  async function after(days: number): Promise<CommunityStream> {
    await server.stop();
    await quiet();
    environment = manualEnvironment(environment.now() + days * DAY);
    server = startAttendanceServer({ storage, environment, notices });
    const stream = await server.liveStreams.community(community);
    for (let times = 0; times < 3; times += 1) {
      await environment.advance(20 * SECOND);
      await quiet();
    }
    return stream;
  }
  let asked = 0;
  async function tell(
    liveStream: CommunityStream | SessionStream,
    who: string,
    command: MemberCommunityCommand | MemberSessionCommand,
  ): Promise<void> {
    asked += 1;
    const actor = { kind: "member", ref: refOf(who), meetingOrganiser: false } as const;
    const id = `command-number-${String(asked).padStart(8, "0")}`;
    const outcome = await liveStream.submit({ id, actor, command: command as never });
    expect({ command, outcome }).toMatchObject({ outcome: { kind: "done" } });
    await quiet();
  }
  const stateOf = ({ state }: CommunityStream): FoundedCommunity => {
    if (state.status !== "founded") throw new Error("It is not founded");
    return state;
  };
  async function observe(guild: CommunityStream): Promise<WorthObservation> {
    return {
      ...(await world.observe(guild.state)),
      missed: myCommunity(guild.state, refOf("amara")).missedTurns.length,
    };
  }
  async function pass(minutes: number): Promise<void> {
    for (let left = minutes * MINUTE; left > 0; left -= 20 * SECOND) {
      await environment.advance(20 * SECOND);
      await quiet();
    }
  }

  let guild = await server.liveStreams.community(community);
  for (const name of THERE) server.board.panelOpened(community, refOf(name));
  await tell(guild, "priya", { type: "found", name: "Frontend Guild" });
  for (const name of ["tom", "amara"]) await tell(guild, name, { type: "joinRota" });
  const session = nextOf(stateOf(guild)).id;
  expect(stateOf(guild).turns[0]).toMatchObject({ session, holder: refOf("amara") });
  const item = { title: "Signals", kind: "topic", presenter: null, minutes: 20 } as const;
  await tell(guild, "priya", { type: "planItem", session, item });
  await tell(guild, "tom", { type: "begin", session });
  const running = await server.liveStreams.session(session);
  await pass(11);
  // Too late to be offered the session.
  const late = refOf(missed ? "sven" : "amara");
  server.board.panelOpened(community, late);
  await pass(29);
  await tell(running, "tom", { type: "addTakeaway", text: "Ask earlier", kind: "learned", owner: null });
  await tell(running, "tom", { type: "finish" });
  for (const ref of [...THERE.map(refOf), late]) server.board.panelClosed(community, ref);
  await pass(3);

  guild = await after(1);
  await tell(guild, "tom", { type: "answerWorth", session, worth: 2 });
  for (const name of THERE) await tell(guild, name, { type: "answerWorth", session, worth: answers[name] });
  const open = await observe(guild);
  guild = await after(7);
  const published = await observe(guild);
  guild = await after(20);
  const lesson = stateOf(guild).helped.question?.lessons[0];
  if (lesson === undefined) throw new Error("It is not asked whether it helped");
  await tell(guild, "tom", { type: "sayHelped", takeaway: lesson.id, helped: "notForUs" });
  for (const name of THERE)
    await tell(guild, name, { type: "sayHelped", takeaway: lesson.id, helped: helped[name] });
  const { id: takeaway } = lesson;
  const [author, text] = missed ? (["tom", "We ask on Mondays"] as const) : (["grace", "Nothing"] as const);
  await tell(guild, author, { type: "writeStory", takeaway, text });
  const fourWeeksLater = await observe(guild);
  guild = await after(100);
  const later = await observe(guild);
  await server.stop();
  return { names, observations: { asked: open, published, "four weeks later": fourWeeksLater, later } };
}
