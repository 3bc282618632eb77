import { describe, expect, it } from "vitest";
import {
  ANA,
  by,
  byGuildhall,
  founded,
  GUILD_ID,
  LEE,
  minute,
  NOTHING_COUNTED,
  plannedItem,
  PRIYA,
  SESSION,
  TOM,
} from "../../testing/decider-samples.ts";
import { given } from "../../testing/decider.ts";
import { itemId, memberRef, sessionId } from "../kernel/ids.ts";
import { Founding } from "../../testing/founding.ts";
import { DEFAULT_SETTINGS } from "../settings.ts";
import type { MemberCommunityCommand, SystemCommunityCommand } from "./commands.ts";
import { communityDecider } from "./decider.ts";
import { viewCommunity } from "./view.ts";

const guild = given(communityDecider, founded());
const begin = { type: "begin", session: SESSION } as const;
const NEXT = sessionId("next");
const draft = { title: "Design tokens", kind: "topic", presenter: null, minutes: 10 } as const;

const forOrganisers: readonly MemberCommunityCommand[] = [
  { type: "changeSettings", name: "Ours" },
  { type: "planItem", session: SESSION, item: draft },
  { type: "editPlannedItem", session: SESSION, item: itemId("ci"), changes: { minutes: 5 } },
  { type: "removePlannedItem", session: SESSION, item: itemId("ci") },
  { type: "movePlannedItem", session: SESSION, item: itemId("ci"), to: 0 },
  { type: "reuseLastAgenda", session: SESSION },
  { type: "addSession", at: minute(60) },
  { type: "moveSession", session: SESSION, at: minute(60) },
  { type: "cancelSession", session: SESSION },
  { type: "planParked", item: itemId("ci") },
  { type: "withdrawParked", item: itemId("ci") },
  { type: "reopenSession" },
  { type: "nameOrganiser", member: ANA },
  { type: "stepDownAsOrganiser" },
  { type: "resendMessage", id: "one" },
  { type: "dismissMessage", id: "one" },
];
const forGuildhall: readonly SystemCommunityCommand[] = [
  {
    type: "recordSessionEnd",
    ...NOTHING_COUNTED,
    somethingDone: true,
    session: SESSION,
    at: minute(9),
    by: "person",
    parked: [],
    done: [],
    actions: [],
  },
  { type: "recordMemberLeft", member: PRIYA },
  { type: "recordMemberReturned", member: PRIYA },
  { type: "recordUnknownSend", id: "one", message: { kind: "recap", session: SESSION } },
];

describe("founding", () => {
  it("FOUND-1, ORG-1: any member can found a community by naming it, and is its first organiser", () => {
    given(communityDecider)
      .when({ type: "found", name: " Frontend  Guild " }, by(PRIYA, { self: GUILD_ID, freshId: SESSION }))
      .thenHappens(founded());
  });

  it("FOUND-1: a community is founded once", () => {
    guild.when({ type: "found", name: "Another" }, by(TOM)).thenRefused("alreadyFounded");
  });

  it("FOUND-1: nothing else can happen before that", () => {
    for (const command of [...forOrganisers, begin, { type: "claimOrganiser" } as const])
      given(communityDecider).when(command, by(PRIYA)).thenRefused("notFounded");
    for (const command of forGuildhall.filter(({ type }) => !type.startsWith("recordMember")))
      given(communityDecider).when(command, byGuildhall()).thenRefused("notFounded");
  });

  it("FOUND-2: the name is one line of 1 to 80 characters", () => {
    const named = (name: string) => given(communityDecider).when({ type: "found", name }, by(PRIYA));
    named("").thenRefused("empty");
    named("x".repeat(81)).thenRefused("tooLong");
    expect(named("x".repeat(80)).types).toEqual(["CommunityFounded"]);
  });

  it("FOUND-3: may say what the community is for, in one sentence; without it nothing is said", () => {
    const stated = (purpose: string) =>
      given(communityDecider).when({ type: "found", name: "Ours", purpose }, by(PRIYA));
    expect(stated(" So that we  learn. ").state).toMatchObject({
      name: "Ours",
      purpose: "So that we learn.",
    });
    for (const nothing of ["", " "]) expect(stated(nothing).types).toEqual(["CommunityFounded"]);
    stated("x".repeat(161)).thenRefused("tooLong");
  });

  it("SET-2: a new community needs a third and at least two for a call, shows no names and gives items ten minutes", () => {
    const { state } = given(communityDecider).when({ type: "found", name: "Ours" }, by(PRIYA));
    expect(state).toMatchObject({
      settings: { elmoShare: 1 / 3, elmoAtLeast: 2, elmoNames: false, itemMinutes: 10 },
    });
  });
});

describe("who may do what", () => {
  it.each(forOrganisers)("ORG-2: a member who is not an organiser may not give $type", (command) => {
    guild.when(command, by(TOM)).thenRefused("onlyOrganisers");
  });

  it("ORG-2: whoever organises the Teams meeting counts as an organiser", () => {
    const { types } = guild.when(
      { type: "planItem", session: SESSION, item: draft },
      by(TOM, { meetingOrganiser: true }),
    );
    expect(types).toEqual(["ItemPlanned"]);
  });

  it.each(forGuildhall)("SEC-9: a person may not give $type, which is a system command", (command) => {
    guild.when(command, by(PRIYA)).thenRefused("systemOnly");
  });

  it.each([...forOrganisers, begin])(
    "SEC-9: Guildhall may not give $type, which is for members",
    (command) => {
      guild.when(command, byGuildhall()).thenRefused("membersOnly");
    },
  );
});

describe("organisers", () => {
  const alone = guild.and({ type: "stepDownAsOrganiser" }, by(PRIYA));

  it("ORG-3: an organiser can name another; naming them again changes nothing", () => {
    const name = { type: "nameOrganiser", member: TOM } as const;
    guild.when(name, by(PRIYA)).thenHappens({ type: "OrganiserNamed", member: TOM, how: "named" });
    guild.and(name, by(PRIYA)).when(name, by(PRIYA)).thenNothing();
    expect(guild.and(name, by(PRIYA)).state).toMatchObject({ organisers: [PRIYA, TOM] });
  });

  it("ORG-4: an organiser can step down, even the last one", () => {
    expect(alone.state).toMatchObject({ organisers: [] });
  });

  it("ORG-4: stepping down without being an organiser changes nothing", () => {
    guild.when({ type: "stepDownAsOrganiser" }, by(TOM, { meetingOrganiser: true })).thenNothing();
  });

  it("ORG-4: any member can claim the role when no organiser is left, and the chat is told", () => {
    const claimed = alone.when({ type: "claimOrganiser" }, by(TOM));
    claimed.thenHappens({ type: "OrganiserNamed", member: TOM, how: "claimed" });
    expect(claimed.effects).toMatchObject([{ kind: "post", message: { kind: "organiserClaimed", by: TOM } }]);
  });

  it("ORG-4: nobody can claim it while there is an organiser", () => {
    guild.when({ type: "claimOrganiser" }, by(TOM)).thenRefused("organisersLeft");
    guild.when({ type: "claimOrganiser" }, by(PRIYA)).thenNothing();
  });

  it("ORG-5: the running session learns at once who organises", () => {
    const { effects } = guild
      .and(begin, by(PRIYA, { freshId: NEXT }))
      .when({ type: "nameOrganiser", member: TOM }, by(PRIYA));
    expect(effects.filter(({ kind }) => kind === "tellSession")).toMatchObject([
      { session: SESSION, command: { type: "adoptSettings", organisers: [PRIYA, TOM] } },
    ]);
  });
});

describe("settings", () => {
  const change = (settings: Partial<typeof DEFAULT_SETTINGS>) =>
    guild.when({ type: "changeSettings", settings }, by(PRIYA));

  it("SET-1: an organiser can change one without affecting the others", () => {
    const settings = { ...DEFAULT_SETTINGS, elmoAtLeast: 3 };
    change({ elmoAtLeast: 3 }).thenHappens({ type: "SettingsChanged", name: "Frontend Guild", settings });
    guild
      .when({ type: "changeSettings", name: "Ours" }, by(PRIYA))
      .thenHappens({ type: "SettingsChanged", name: "Ours", settings: DEFAULT_SETTINGS });
  });

  it("FOUND-3: organisers change the purpose or take it away, without touching anything else", () => {
    const stating = (purpose: string) => guild.when({ type: "changeSettings", purpose }, by(PRIYA));
    stating("To learn.").thenHappens({ type: "PurposeStated", purpose: "To learn." });
    stating("").thenHappens();
    const ours = new Founding();
    const { name, settings } = ours.state;
    for (const purpose of ["To learn.", "To learn.", ""]) {
      ours.do(PRIYA, { type: "changeSettings", purpose });
      expect(ours.state).toMatchObject({ name, purpose, settings });
    }
    guild
      .when({ type: "changeSettings", name: "Ours", purpose: "x".repeat(161) }, by(PRIYA))
      .thenRefused("tooLong");
  });

  it.each([
    { elmoShare: 0 },
    { elmoShare: 1.1 },
    { elmoShare: Number.NaN },
    { elmoAtLeast: 0 },
    { elmoAtLeast: 1.5 },
    { elmoAtLeast: 10_001 },
    { itemMinutes: 0 },
    { itemMinutes: 241 },
    { itemMinutes: 2.5 },
  ])("SET-1: $elmoShare $elmoAtLeast $itemMinutes is refused", (settings) => {
    change(settings).thenRefused("settingOutOfRange");
  });

  it("SET-3: the running session gets changes at once", () => {
    const session = guild.and(begin, by(PRIYA, { freshId: NEXT }));
    const { effects } = session.when({ type: "changeSettings", settings: { elmoAtLeast: 3 } }, by(PRIYA));
    expect(effects).toMatchObject([
      { kind: "tellSession", command: { type: "adoptSettings", settings: { elmoAtLeast: 3 } } },
    ]);
    expect(change({ elmoAtLeast: 3 }).effects).toEqual([]);
  });
});

describe("the end of a session", () => {
  const parked = [plannedItem("ci"), plannedItem("tokens")];
  const record = {
    type: "recordSessionEnd",
    ...NOTHING_COUNTED,
    somethingDone: true,
    session: SESSION,
    at: minute(50),
    by: "itself",
    parked,
    done: [],
    actions: [],
  } as const;
  const running = guild.and(begin, by(TOM, { freshId: NEXT }));
  const over = running.and(record, byGuildhall({ at: minute(80) }));
  const reopen = { type: "reopenSession" } as const;

  it("SESSION-4: is recorded once", () => {
    expect(over.state).toMatchObject({
      running: null,
      last: { id: SESSION, number: 1, endedAt: minute(50) },
    });
    over.when(record, byGuildhall()).thenNothing();
  });

  it("SESSION-4: is not recorded for a session that is not the running one", () => {
    running.when({ ...record, session: sessionId("older") }, byGuildhall()).thenNothing();
  });

  it("SESSION-7: can be undone by an organiser, who reopens the session within an hour of its recording", () => {
    over
      .when(reopen, by(PRIYA, { at: minute(140) }))
      .thenHappens({ type: "SessionReopened", session: SESSION, parked: [itemId("ci"), itemId("tokens")] });
    over.when(reopen, by(PRIYA, { at: minute(140) + 1 })).thenRefused("tooLateToReopen");
  });

  it("SESSION-7: reopening is refused if there was no session, or if one runs", () => {
    guild.when(reopen, by(PRIYA)).thenRefused("tooLateToReopen");
    running.when(reopen, by(PRIYA)).thenRefused("sessionRunning");
  });

  it("SESSION-7, PARK-4: reopening removes what the end had set aside from everywhere else", () => {
    const { state } = over
      .and({ type: "planParked", item: itemId("ci") }, by(PRIYA))
      .and(reopen, by(PRIYA, { at: minute(90) }));
    expect(state).toMatchObject({
      running: { id: SESSION, number: 1 },
      last: null,
      upcoming: [{ agenda: [] }],
    });
    expect(viewCommunity(state)).toMatchObject({ parked: [] });
  });

  it("SESSION-9: a reopened session gets the changes made meanwhile", () => {
    const { effects } = over
      .and({ type: "nameOrganiser", member: LEE }, by(PRIYA))
      .when(reopen, by(PRIYA, { at: minute(90) }));
    expect(effects).toMatchObject([
      { kind: "tellSession", session: SESSION, command: { type: "reopen" } },
      { kind: "tellSession", session: SESSION, command: { type: "adoptSettings", organisers: [PRIYA, LEE] } },
    ]);
  });
});

describe("messages of unknown fate", () => {
  const message = { kind: "recap", session: SESSION } as const;
  const record = { type: "recordUnknownSend", id: "one", message } as const;
  const unsure = guild.and(record, byGuildhall());

  it("STORE-7: are shown to the organisers, once", () => {
    expect(unsure.state).toMatchObject({ unknownSends: [{ id: "one", message }] });
    unsure.when(record, byGuildhall()).thenNothing();
  });

  it("STORE-7: are posted again or dismissed, as an organiser decides", () => {
    const again = unsure.when({ type: "resendMessage", id: "one" }, by(PRIYA));
    expect(again.effects).toEqual([{ kind: "post", community: GUILD_ID, message }]);
    const left = unsure.when({ type: "dismissMessage", id: "one" }, by(PRIYA));
    expect(left.effects).toEqual([]);
    for (const { state } of [again, left]) expect(state).toMatchObject({ unknownSends: [] });
  });

  it("STORE-7: are settled once", () => {
    guild.when({ type: "resendMessage", id: "one" }, by(PRIYA)).thenRefused("noSuchMessage");
  });
});

describe("a member who leaves the conversation", () => {
  const left = (member: typeof PRIYA) => ({ type: "recordMemberLeft", member }) as const;
  const returned = (member: typeof PRIYA) => ({ type: "recordMemberReturned", member }) as const;
  const at = (minutes: number) => byGuildhall({ at: minute(minutes) });
  const MEI = memberRef("mei");

  it("SEC-15: is recorded once, whatever their role, and even before there is a community", () => {
    for (const some of [guild, given(communityDecider)]) {
      some.when(left(TOM), at(1)).thenHappens({ type: "MemberLeft", member: TOM, at: minute(1) });
      some.and(left(TOM), at(1)).when(left(TOM), at(2)).thenNothing();
    }
  });

  it("SEC-15: may do nothing until they are back", () => {
    const command = { type: "claimOrganiser" } as const;
    const gone = guild.and({ type: "stepDownAsOrganiser" }, by(PRIYA)).and(left(TOM), at(1));
    gone.when(command, by(TOM)).thenRefused("noLongerHere");
    gone.when(command, by(TOM, { meetingOrganiser: true })).thenRefused("noLongerHere");
    expect(gone.when(command, by(ANA)).types).toEqual(["OrganiserNamed"]);
    gone.when(returned(TOM), at(2)).thenHappens({ type: "MemberReturned", member: TOM });
    expect(gone.and(returned(TOM), at(2)).when(command, by(TOM)).types).toEqual(["OrganiserNamed"]);
    given(communityDecider)
      .and(left(TOM), at(1))
      .when({ type: "found", name: "Ours" }, by(TOM))
      .thenRefused("noLongerHere");
  });

  it("SEC-15: is still recorded as having left after others found the community", () => {
    given(communityDecider)
      .and(left(TOM), at(1))
      .and({ type: "found", name: "Ours" }, by(PRIYA))
      .when(begin, by(TOM))
      .thenRefused("noLongerHere");
  });

  it("SEC-15: cannot return without having left", () => {
    guild.when(returned(TOM), at(1)).thenNothing();
  });

  it("SEC-15: is forgotten after ten minutes, so that the state does not grow for ever", () => {
    const remembered = (some: typeof guild) => some.state.departures.map(({ member }) => member);
    const gone = guild.and(left(TOM), at(1)).and(left(MEI), at(8));
    expect(remembered(gone)).toEqual([TOM, MEI]);
    expect(remembered(gone.and(begin, by(PRIYA, { at: minute(11) })))).toEqual([TOM, MEI]);
    expect(remembered(gone.and(begin, by(PRIYA, { at: minute(12) })))).toEqual([MEI]);
    expect(remembered(gone.and(left(ANA), at(60)))).toEqual([ANA]);
  });

  it("ORG-6: stops being an organiser, which the running session learns; another member can then claim the role", () => {
    const running = guild.and(begin, by(PRIYA));
    const { effects } = running.when(left(PRIYA), at(1));
    expect(effects.filter(({ kind }) => kind === "tellSession")).toMatchObject([
      { command: { type: "adoptSettings", organisers: [] } },
    ]);
    const told = running.when(left(TOM), at(1)).effects.filter(({ kind }) => kind === "tellSession");
    expect(told).toEqual([]);
    guild
      .and(left(PRIYA), at(1))
      .when({ type: "claimOrganiser" }, by(TOM))
      .thenHappens({ type: "OrganiserNamed", member: TOM, how: "claimed" });
  });

  it("ORG-6: cannot be named an organiser until they are back", () => {
    guild
      .and(left(TOM), at(1))
      .when({ type: "nameOrganiser", member: TOM }, by(PRIYA))
      .thenRefused("notAMember");
  });
});
