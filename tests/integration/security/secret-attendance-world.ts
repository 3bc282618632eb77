import { nextOf } from "@guildhall/shared/testing/decider-samples";
import { expect } from "vitest";
import type { CommunityStream, SessionStream } from "@guildhall/shared/app/live-streams";
import { readAttendance } from "@guildhall/shared/app/attendance";
import type { MemberCommunityCommand } from "@guildhall/shared/domain/community/commands";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { type CollectionId, type PollId } from "@guildhall/shared/domain/kernel/ids";
import { DAY, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import type { MemberSessionCommand } from "@guildhall/shared/domain/session/commands";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { manualEnvironment } from "@guildhall/shared/testing/manual-environment";
import { startAttendanceServer } from "../../../bot/realtime/testing/attendance-server.ts";
import type { TableService } from "../../support/azurite-of-run.ts";
import { type Observation, secretWorld } from "./secret-world.ts";

/**
 * The roles in one world; other people play them in the other world. The late ones open their panel a moment before
 * they vote and write, the early ones close it a moment after; `absent` have no panel.
 */
const PARTS = ["late1", "late2", "early1", "early2", "absent1", "absent2"] as const;
type Part = (typeof PARTS)[number];
export type Cast = Readonly<Record<Part, string>>;

export const FIRST: Cast = {
  ...{ late1: "grace", late2: "oisin", early1: "tom", early2: "amara" },
  ...{ absent1: "yuki", absent2: "sven" },
};
export const SECOND_CAST: Cast = {
  ...{ late1: "oisin", late2: "grace", early1: "amara", early2: "tom" },
  ...{ absent1: "sven", absent2: "yuki" },
};

export interface AttendanceObservation extends Observation {
  /** what servers have noted, decrypted with these keys: the slots by name */
  readonly noted: Readonly<Record<string, readonly number[]>>;
  /** the attendance in each person's own part, by name */
  readonly attended: Readonly<Record<string, unknown>>;
}

export interface Played {
  readonly cast: Cast;
  /** people's names by ref and by Entra id */
  readonly names: ReadonlyMap<string, string>;
  /** before anybody voted; while all is open; after it was closed, during the session; after its end; 90 days later */
  readonly observations: Readonly<
    Record<"before" | "during" | "closed" | "after" | "later", AttendanceObservation>
  >;
  /** when servers stored their notes, in whole minutes since the session began */
  readonly noteTimes: readonly number[];
}

export async function playSession(azurite: TableService, cast: Cast): Promise<Played> {
  const people = ["priya", ...Object.values(cast)].toSorted();
  const world = await secretWorld(azurite, people);
  const { real, storage, quiet, community, refOf, names } = world;
  let environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  const notices = memoryNotices();
  let server = startAttendanceServer({ storage, environment, notices });
  const began = environment.now();
  const noteTimes: number[] = [];
  const notes = real.attendanceNotes;
  const write = notes.write.bind(notes);
  notes.write = (...given) => {
    noteTimes.push(Math.floor((environment.now() - began) / MINUTE));
    return write(...given);
  };
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
  /** Advances time to a moment of the session, given in minutes and seconds. */
  async function until(minutes: number, seconds = 0): Promise<void> {
    const at = began + minutes * MINUTE + seconds * SECOND;
    while (environment.now() < at) {
      await environment.advance(Math.min(20 * SECOND, at - environment.now()));
      await quiet();
    }
  }

  const guild = await server.liveStreams.community(community);
  const stateOf = (stream: CommunityStream) => {
    if (stream.state.status !== "founded") throw new Error("It is not founded");
    return stream.state;
  };
  server.board.panelOpened(community, refOf("priya"));
  for (const part of ["early1", "early2"] as const) server.board.panelOpened(community, refOf(cast[part]));
  await tell(guild, "priya", { type: "found", name: "Frontend Guild" });
  await tell(guild, "priya", {
    type: "planItem",
    session: nextOf(stateOf(guild)).id,
    item: { title: "Signals", kind: "topic", presenter: null, minutes: 20 },
  });
  await tell(guild, "priya", { type: "begin", session: nextOf(stateOf(guild)).id });
  const { running } = stateOf(guild);
  if (running === null) throw new Error("No session runs");
  const session = await server.liveStreams.session(running.id);
  await until(0, 20);
  await tell(guild, "priya", {
    ...{ type: "openPoll", question: "Which do we keep?", options: ["Kiwi", "Lemon"], budget: null, cap: 1 },
    ...{ secrecy: "hidden", membersAdd: false, closesAt: null, inChat: false },
  });
  await tell(guild, "priya", {
    ...{ type: "openCollection", prompt: "What is wrong?", anonymous: true, perMember: null },
    ...{ closesAt: null, inChat: false },
  });
  const { polls, collections } = stateOf(guild);
  const [poll, collection] = [polls.at(-1), collections.at(-1)];
  if (poll === undefined || collection === undefined) throw new Error("Nothing is open");

  const observe = async (): Promise<AttendanceObservation> => {
    const { state } = await server.liveStreams.community(community);
    const noted = await readAttendance(community, running.id, real);
    return {
      ...(await world.observe(state)),
      noted: Object.fromEntries(Object.entries(noted).map(([ref, slots]) => [names.get(ref) ?? ref, slots])),
      attended: Object.fromEntries(
        people.map((name) => [name, myCommunity(state, refOf(name)).attended[running.id] ?? null]),
      ),
    };
  };
  const votesAndWrites = async (part: Part, option: number, text: string): Promise<void> => {
    await votes(tell, guild, cast[part], poll.id, poll.options[option]?.id ?? "");
    await writes(tell, guild, cast[part], collection.id, text);
  };
  const raises = (part: Part): Promise<void> => tell(session, cast[part], { type: "raiseElmo", run: null });

  const before = await observe();
  await until(10, 5);
  server.board.panelOpened(community, refOf(cast.late1));
  await votesAndWrites("late1", 0, "Let one person talk");
  await raises("late1");
  await until(10, 55);
  await votesAndWrites("absent1", 1, "Start late");
  await until(11, 40);
  server.board.panelOpened(community, refOf(cast.late2));
  await votesAndWrites("late2", 1, "Never say why");
  await until(17, 5);
  await votesAndWrites("early1", 1, "Record everything");
  await raises("early1");
  server.board.panelClosed(community, refOf(cast.early1));
  await until(18, 10);
  await votesAndWrites("early2", 0, "Invite everybody");
  server.board.panelClosed(community, refOf(cast.early2));
  // Those without a panel check in.
  for (const part of ["absent1", "absent2"] as const)
    await tell(guild, cast[part], { type: "checkIn", session: running.id, here: true });
  await until(20, 30);
  const during = await observe();
  await tell(guild, "priya", { type: "closePoll", poll: poll.id });
  await tell(guild, "priya", { type: "closeCollection", collection: collection.id });
  await until(21, 20);
  const closed = await observe();
  await until(30, 5);
  await tell(session, "priya", { type: "finish" });
  await until(31);
  const after = await observe();
  await server.stop();
  await quiet();
  // The servers ninety days later.
  environment = manualEnvironment(environment.now() + 90 * DAY);
  server = startAttendanceServer({ storage, environment, notices });
  await environment.advance(20 * SECOND);
  await quiet();
  await environment.advance(20 * SECOND);
  await quiet();
  const later = await observe();
  await server.stop();
  return { cast, names, observations: { before, during, closed, after, later }, noteTimes };
}

type Tell = (who: CommunityStream, name: string, command: MemberCommunityCommand) => Promise<void>;

const votes = (tell: Tell, guild: CommunityStream, who: string, poll: PollId, option: string) =>
  tell(guild, who, { type: "castBallot", poll, ballot: { [option]: 1 } });

const writes = (tell: Tell, guild: CommunityStream, who: string, collection: CollectionId, text: string) =>
  tell(guild, who, { type: "addEntry", collection, text, twin: null });

/** What is readable of a session's attendance record: the quarters by name, and the number of people. */
export function recordIn({ log }: Observation, { names }: Played) {
  const events = log.flatMap((entry) => entry.events);
  const recorded = events.findLast(({ type }) => type === "AttendanceRecorded");
  if (recorded?.type !== "AttendanceRecorded") return null;
  return {
    counts: recorded.attendance,
    by:
      recorded.sealed === undefined
        ? null
        : Object.fromEntries(
            recorded.sealed.value.attended.map(({ member, quarters }) => [
              names.get(member) ?? member,
              quarters,
            ]),
          ),
  };
}
