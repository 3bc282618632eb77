import { beforeEach, describe, expect, it } from "vitest";
import { AttendanceNote, readAttendance } from "@guildhall/shared/app/attendance";
import type { SessionStream } from "@guildhall/shared/app/live-streams";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { attendanceScope, type PastSession } from "@guildhall/shared/domain/community/past-sessions/part";
import { sessionId, type SessionId } from "@guildhall/shared/domain/kernel/ids";
import { communityStream } from "@guildhall/shared/domain/kernel/stream";
import { HOUR, MINUTE, SECOND } from "@guildhall/shared/domain/kernel/time";
import { memoryNotices } from "@guildhall/shared/memory/notices";
import { memoryStorage } from "@guildhall/shared/memory/storage";
import type { AttendanceNotes } from "@guildhall/shared/ports/attendance-notes";
import type { Storage } from "@guildhall/shared/ports/storage";
import { StorageError } from "@guildhall/shared/ports/storage-error";
import { GUILD, person, runningSession } from "@guildhall/shared/testing/app-world";
import {
  manualEnvironment,
  type ManualEnvironment,
  settle,
} from "@guildhall/shared/testing/manual-environment";
import { type AttendanceServer, startAttendanceServer } from "../testing/attendance-server.ts";

const [priya, tom, mei] = [person("priya").ref, person("tom").ref, person("mei").ref];

let environment: ManualEnvironment;
let storage: Storage;
let notices: ReturnType<typeof memoryNotices>;
let one: AttendanceServer;
let session: SessionId;
let asked: number;

const start = (own: Storage = storage): AttendanceServer =>
  startAttendanceServer({ storage: own, environment, notices });

/** Storage in which notes on attendance can no longer be written once it is cut off. */
function cuttable(): { readonly storage: Storage; cut(): void } {
  let gone = false;
  const { attendanceNotes } = storage;
  const notes: AttendanceNotes = {
    ...attendanceNotes,
    write: (...given) =>
      gone ? Promise.reject(new StorageError("cut", true)) : attendanceNotes.write(...given),
  };
  return {
    storage: { ...storage, attendanceNotes: notes },
    cut: () => {
      gone = true;
    },
  };
}

const minutes = (count: number): Promise<void> => environment.advance(count * MINUTE);

async function ask(command: { type: "finish" } | { type: "raiseElmo"; run: null }, who = "priya") {
  const stream: SessionStream = await one.liveStreams.session(session);
  asked += 1;
  const outcome = await stream.submit({ id: `ask-${asked}`, actor: person(who), command });
  expect(outcome.kind).toBe("done");
  await settle();
}

async function pastSession(): Promise<PastSession | undefined> {
  const { state } = await one.liveStreams.community(GUILD);
  return state.status === "founded" ? state.pastSessions.find(({ id }) => id === session) : undefined;
}

/** Ends the session, and lets the servers' notes on it be collected. */
async function finish() {
  await ask({ type: "finish" });
  await environment.advance(20 * SECOND);
  return recorded();
}

/** The recorded attendance: the quarters of each member. */
async function recorded() {
  const { state } = await one.liveStreams.community(GUILD);
  return Object.fromEntries(
    [priya, tom, mei].flatMap((ref) => {
      const quarters = myCommunity(state, ref).attended[session];
      return quarters === undefined ? [] : [[ref, quarters.join("")]];
    }),
  );
}

const notes = () => storage.attendanceNotes.read(GUILD, session);

beforeEach(async () => {
  environment = manualEnvironment(Date.UTC(2026, 0, 5, 9));
  storage = memoryStorage();
  notices = memoryNotices();
  asked = 0;
  one = start();
  one.board.panelOpened(GUILD, priya);
  session = await runningSession(one, ["Signals", "Tokens"]);
});

describe("attendance", () => {
  it("ATT-1, ATT-3: is recorded when the session ends, from panels and Teams' reports", async () => {
    await minutes(20);
    one.board.panelOpened(GUILD, tom);
    one.board.meetingJoined(GUILD, mei);
    await minutes(20);
    one.board.meetingLeft(GUILD, mei);
    await minutes(20);
    expect((await pastSession())?.attendance).toBeUndefined();
    expect(await finish()).toEqual({ priya: "1234", tom: "234", mei: "23" });
    expect((await pastSession())?.attendance).toEqual({ people: 3, quarters: [1, 3, 3, 2] });
  });

  it("ATT-1: does not follow from what a member does", async () => {
    await minutes(6);
    for (const who of ["tom", "mei"]) await ask({ type: "raiseElmo", run: null }, who);
    await minutes(6);
    expect(await finish()).toEqual({ priya: "1234" });
  });

  it("ATT-2: does not include members who were there for less than five minutes", async () => {
    one.board.panelOpened(GUILD, tom);
    await minutes(4);
    one.board.panelClosed(GUILD, tom);
    await minutes(16);
    expect(await finish()).toEqual({ priya: "1234" });
  });

  it("ATT-3: is recorded as nobody's if nobody attended, and leaves no notes", async () => {
    await minutes(2);
    expect(await finish()).toEqual({});
    expect((await pastSession())?.attendance?.people).toBe(0);
    expect(await notes()).toEqual([]);
  });

  it("ATT-4: survives the stop of a server, which stores what it saw, while another continues", async () => {
    await minutes(12);
    await one.stop();
    const two = start();
    two.board.panelOpened(GUILD, priya);
    await minutes(28);
    one = two;
    expect(await finish()).toEqual({ priya: "1234" });
  });

  it("ATT-4: survives a server that is killed: at most the current slot is lost", async () => {
    const doomed = cuttable();
    const two = start(doomed.storage);
    for (const ref of [tom, mei]) two.board.panelOpened(GUILD, ref);
    await minutes(31);
    doomed.cut();
    await two.stop();
    await minutes(9);
    expect(await finish()).toEqual({ priya: "1234", tom: "123", mei: "123" });
  });

  it("ATT-4: combines what two servers saw of the same people", async () => {
    const two = start();
    two.board.panelOpened(GUILD, tom);
    await minutes(20);
    two.board.panelClosed(GUILD, tom);
    one.board.panelOpened(GUILD, tom);
    await minutes(20);
    expect(await finish()).toEqual({ priya: "1234", tom: "1234" });
    await two.stop();
  });

  it("ATT-4: is noted by the server that gets Teams' reports, even if nobody has a panel open", async () => {
    one.board.panelClosed(GUILD, priya);
    const two = start();
    two.board.meetingJoined(GUILD, mei);
    await minutes(25);
    expect(await finish()).toEqual({ mei: "1234" });
    await two.stop();
  });

  it("ATT-4: is noted at most once in five minutes, sealed, without a time, and forgotten when it is recorded", async () => {
    let written = 0;
    const stored = storage.attendanceNotes;
    const write = stored.write.bind(stored);
    stored.write = (...given) => ((written += 1), write(...given));
    await minutes(31);
    expect(written).toBeGreaterThan(3);
    expect(written).toBeLessThanOrEqual(6);
    const [note, ...others] = await notes();
    expect(others).toEqual([]);
    expect(Object.keys(note as object)).toEqual(["box"]);
    expect(JSON.stringify(note)).not.toContain("priya");
    expect(await readAttendance(GUILD, session, storage)).toEqual({ priya: [0, 1, 2, 3, 4, 5] });
    await finish();
    expect(await notes()).toEqual([]);
  });

  it("ATT-4: deletes notes too that a slow server stores after the record is made", async () => {
    await minutes(30);
    await finish();
    await new AttendanceNote(GUILD, session, "slow", storage).write({ [tom]: [5] });
    expect(await notes()).toHaveLength(1);
    await environment.advance(HOUR + MINUTE);
    expect(await notes()).toEqual([]);
  });

  it("ATT-5: is recorded again for a session that was reopened", async () => {
    one.board.panelOpened(GUILD, tom);
    await minutes(20);
    expect(await finish()).toEqual({ priya: "1234", tom: "1234" });
    one.board.panelClosed(GUILD, tom);
    one.board.meetingJoined(GUILD, mei);
    const guild = await one.liveStreams.community(GUILD);
    await guild.submit({ id: "reopen", actor: person("priya"), command: { type: "reopenSession" } });
    await minutes(20);
    expect(await pastSession()).toBeUndefined();
    expect(await finish()).toEqual({ priya: "1234", tom: "12", mei: "34" });
    expect((await pastSession())?.attendance).toEqual({ people: 3, quarters: [2, 2, 2, 2] });
  });

  it("ATT-5: is not recorded if the session is reopened at once", async () => {
    await minutes(20);
    await ask({ type: "finish" });
    const guild = await one.liveStreams.community(GUILD);
    await guild.submit({ id: "reopen", actor: person("priya"), command: { type: "reopenSession" } });
    await minutes(20);
    expect(await pastSession()).toBeUndefined();
    one.board.panelOpened(GUILD, tom);
    await minutes(20);
    expect(await finish()).toEqual({ priya: "1234", tom: "4" });
  });

  it("ATT-6: can be read from storage for 90 days after the session, and with no key later", async () => {
    await minutes(20);
    await finish();
    const stream = communityStream(GUILD);
    const scope = attendanceScope(session);
    expect((await storage.sealKeys.all(stream)).has(scope)).toBe(true);
    const due = await storage.outbox.due(environment.now() + 91 * 24 * HOUR, 100, stream);
    await one.stop();
    // Only servers that start ninety days later.
    const days = 90 * 24 * HOUR;
    const later = manualEnvironment(environment.now() + days);
    environment = later;
    one = start();
    await later.advance(MINUTE);
    expect(due.length).toBeGreaterThan(0);
    expect((await storage.sealKeys.all(stream)).has(scope)).toBe(false);
    expect(await recorded()).toEqual({});
    expect((await pastSession())?.attendance).toEqual({ people: 1, quarters: [1, 1, 1, 1] });
  });

  it("ATT-4: continues after a storage outage", async () => {
    const broken = { ...storage, sealKeys: { ...storage.sealKeys } };
    let down = true;
    broken.sealKeys.obtain = (...given) =>
      down ? Promise.reject(new StorageError("down", true)) : storage.sealKeys.obtain(...given);
    const two = start(broken);
    two.board.panelOpened(GUILD, tom);
    await minutes(16);
    down = false;
    await minutes(24);
    expect(await finish()).toEqual({ priya: "1234", tom: "1234" });
    await two.stop();
  });

  it("ATT-4: is separate for each session", async () => {
    await minutes(10);
    expect(await readAttendance(GUILD, sessionId("another"), storage)).toEqual({});
  });
});
