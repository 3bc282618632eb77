import { describe, expect, it } from "vitest";
import {
  ANA,
  byGuildhall,
  by,
  GUILD_ID,
  LEE,
  minute,
  opened,
  PRIYA,
  SESSION,
  started,
  TOM,
  AGENDA,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, runId, takeawayId } from "../kernel/ids.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { MemberSessionCommand, SystemSessionCommand } from "./commands.ts";
import { sessionDecider } from "./decider.ts";

const run = runId("run-of-welcome");
const open = {
  type: "open",
  community: GUILD_ID,
  communityName: "Frontend Guild",
  number: 1,
  facilitator: PRIYA,
  organisers: [LEE],
  settings: DEFAULT_SETTINGS,
  agenda: AGENDA,
} as const satisfies SystemSessionCommand;
const running = given(sessionDecider, opened(), started("welcome"));
const finish = { type: "finish" } as const;

const forWhoRuns: readonly MemberSessionCommand[] = [
  { type: "pause", run },
  { type: "resume", run },
  { type: "next", run },
  { type: "previous", run },
  { type: "adjustMinutes", item: itemId("welcome"), by: 1 },
  { type: "answerCall", run, answer: { kind: "moveOn" } },
  { type: "addItem", item: { title: "More", kind: "topic", presenter: null, minutes: 5 } },
  { type: "removeItem", item: itemId("ci") },
  { type: "moveItem", item: itemId("ci"), to: 0 },
  { type: "correctHeadCount", count: 6 },
  { type: "handOver", to: TOM },
  finish,
];
const forEverybody: readonly MemberSessionCommand[] = [
  { type: "raiseElmo", run },
  { type: "takeBackElmo", run },
  { type: "addTakeaway", text: "Ship it", kind: "action", owner: null },
  { type: "removeTakeaway", takeaway: takeawayId("none") },
  { type: "takeOver" },
];
const forGuildhall: readonly SystemSessionCommand[] = [
  open,
  { type: "adoptSettings", communityName: "Ours", settings: DEFAULT_SETTINGS, organisers: [TOM] },
  { type: "countPresent" },
  { type: "noteMeetingEnd" },
  { type: "endLeft" },
  { type: "reopen" },
];

describe("opening a session", () => {
  it("SESSION-2: the first item starts with the session", () => {
    given(sessionDecider)
      .when(open, byGuildhall({ freshId: "run-of-welcome" }))
      .thenHappens(opened(), started("welcome"));
  });

  it("SESSION-2: a session without an agenda opens with no item on", () => {
    const empty = { ...open, agenda: [] };
    const { types, state } = given(sessionDecider).when(empty, byGuildhall());
    expect(types).toEqual(["SessionOpened"]);
    expect(state).toMatchObject({ status: "running", current: null, items: [] });
  });

  it("SESSION-2: an open session does not open again", () => {
    running.when(open, byGuildhall()).thenNothing();
  });
});

describe("who may do what", () => {
  it.each(forWhoRuns)("SESSION-3: a member who does not run the session may not give $type", (command) => {
    running.when(command, by(TOM)).thenRefused("onlyFacilitator");
  });

  it.each([
    ["the facilitator", by(PRIYA)],
    ["an organiser of the community", by(LEE)],
    ["whoever organises the Teams meeting", by(ANA, { meetingOrganiser: true })],
  ])("SESSION-3: %s may run the session", (_, meta) => {
    expect(running.when({ type: "pause", run }, meta).types).toEqual(["RunPaused"]);
    expect(running.when(finish, meta).types).toEqual(["RunEnded", "SessionEnded"]);
  });

  it.each(forGuildhall)("SEC-9: a person may not give $type, which is a system command", (command) => {
    running.when(command, by(PRIYA, { meetingOrganiser: true })).thenRefused("systemOnly");
  });

  it.each([...forWhoRuns, ...forEverybody])(
    "SEC-9: Guildhall may not give $type, which is for members",
    (command) => {
      running.when(command, byGuildhall()).thenRefused("membersOnly");
    },
  );
});

describe("the end of a session", () => {
  it("SESSION-8: finishing ends the item that is on as done, at that moment", () => {
    running
      .when(finish, by(PRIYA, { at: minute(4) }))
      .thenHappens(
        { type: "RunEnded", item: itemId("welcome"), run, outcome: "done", elmos: 0, at: minute(4) },
        { type: "SessionEnded", at: minute(4), by: "person" },
      );
  });

  it.each([...forWhoRuns, ...forEverybody])(
    "SESSION-8: $type is refused before the session and after it",
    (command) => {
      given(sessionDecider).when(command, by(PRIYA)).thenRefused("sessionNotRunning");
      running.and(finish, by(PRIYA)).when(command, by(PRIYA)).thenRefused("sessionOver");
    },
  );

  it("SESSION-6: a session that everybody has left ends at the last thing that a person did", () => {
    running
      .and({ type: "pause", run }, by(PRIYA, { at: minute(3) }))
      .when({ type: "endLeft" }, byGuildhall({ at: minute(60), present: [] }))
      .thenHappens(
        { type: "RunEnded", item: itemId("welcome"), run, outcome: "done", elmos: 0, at: minute(3) },
        { type: "SessionEnded", at: minute(3), by: "itself" },
      );
  });

  it("SESSION-6: a session does not end if somebody came back at the last moment", () => {
    running.when({ type: "endLeft" }, byGuildhall({ at: minute(60), present: [TOM] })).thenNothing();
  });

  it("SESSION-5: a minute after the end of the meeting Guildhall checks whether anybody is present", () => {
    const { effects } = running.when({ type: "noteMeetingEnd" }, byGuildhall({ at: minute(20) }));
    expect(effects).toMatchObject([{ kind: "checkLeft", session: SESSION, again: false, due: minute(21) }]);
  });

  it("SESSION-6: from the beginning Guildhall checks whether nobody has been present for 30 minutes", () => {
    const { effects } = given(sessionDecider).when(open, byGuildhall());
    expect(effects).toMatchObject([{ kind: "checkLeft", again: true, idle: 30 * 60_000, due: minute(30) }]);
  });
});

describe("a session that is reopened", () => {
  const over = running.and(finish, by(PRIYA, { at: minute(4) }));
  const reopened = over.and({ type: "reopen" }, byGuildhall({ at: minute(10) }));

  it("SESSION-9: continues with its agenda, its facilitator and the time spent; no item is on until *next*", () => {
    expect(reopened.state).toMatchObject({
      status: "running",
      current: null,
      facilitator: PRIYA,
      items: [{ id: "welcome", progress: { phase: "done", spent: 4 * 60_000 } }, {}, {}, {}],
    });
    reopened
      .when({ type: "next", run: null }, by(PRIYA, { at: minute(11), freshId: "run-of-tokens" }))
      .thenHappens(started("tokens", minute(11)));
  });

  it("SESSION-9: ends itself like one that has just begun", () => {
    const { effects } = over.when({ type: "reopen" }, byGuildhall({ at: minute(10) }));
    expect(effects).toMatchObject([{ kind: "checkLeft", again: true, due: minute(40) }]);
  });

  it("SESSION-9: cannot be reopened while it runs", () => {
    running.when({ type: "reopen" }, byGuildhall()).thenNothing();
  });
});

describe("a system command that comes too late", () => {
  it.each(forGuildhall.filter(({ type }) => type !== "reopen"))(
    "SESSION-8: $type changes nothing after the end",
    (command) => {
      running.and(finish, by(PRIYA)).when(command, byGuildhall()).thenNothing();
    },
  );
});

it("SET-3: a running session adopts changes of the community's name, settings and organisers", () => {
  const settings = { ...DEFAULT_SETTINGS, elmoAtLeast: 5 };
  const adopt = { type: "adoptSettings", communityName: "Ours", settings, organisers: [TOM] } as const;
  expect(running.when(adopt, byGuildhall()).state).toMatchObject({
    communityName: "Ours",
    settings,
    organisers: [TOM],
  });
});
