import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MyCommunity } from "@guildhall/shared/domain/community/mine";
import { SECOND } from "@guildhall/shared/domain/kernel/time";
import type { EverybodyVoted, Live, Patch, Snapshot, Welcome } from "@guildhall/shared/protocol/messages";
import { beginSession, communityIn, openPanel, tellCommunity, tellSession } from "../testing/guild.ts";
import { realtimeWorld, type RealtimeServer, type RealtimeWorld } from "../testing/realtime-world.ts";
import type { TestPanel } from "../testing/test-panel.ts";

let world: RealtimeWorld;
let server: RealtimeServer;
let priya: TestPanel;
let tom: TestPanel;

const open = (who: string): Promise<TestPanel> => openPanel(world, server, who);

/** Opens a poll with two options; returns its id and theirs. */
async function openPoll(): Promise<{ poll: string; yes: string; no: string }> {
  await tellCommunity(world, priya, {
    type: "openPoll",
    question: "Shall we?",
    options: ["Yes", "No"],
    budget: 1,
    cap: 1,
    secrecy: "hidden",
    membersAdd: true,
    closesAt: null,
    inChat: false,
  });
  await world.environment.advance(50);
  const { slices } = await priya.next<Patch>("patch", has("polls"));
  const poll = (slices["polls"] as string[])[0] ?? "";
  const { options } = slices[`poll:${poll}`] as { options: { id: string }[] };
  return { poll, yes: options[0]?.id ?? "", no: options[1]?.id ?? "" };
}

/** Whether a patch changes something in this list. */
const has =
  (list: string) =>
  ({ slices }: Patch): boolean =>
    ((slices[list] ?? []) as string[]).length > 0;

const mines = (panel: TestPanel) => panel.heard.filter(({ event }) => event === "mine");

beforeEach(async () => {
  world = await realtimeWorld(["Priya", "Tom", "Mei"]);
  server = await world.server();
  priya = await open("priya");
  tom = await open("tom");
  await tellCommunity(world, priya, { type: "found", name: "Guild" });
});
afterEach(() => world.close());

describe("a member's own part", () => {
  it("POLL-5: reaches their other devices, and nobody else", async () => {
    const { poll, yes, no } = await openPoll();
    const otherDevice = await open("tom");
    const answer = await tellCommunity(world, tom, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    expect(answer).toMatchObject({ kind: "done", mine: { ballots: { [poll]: { [yes]: 1 } } } });
    await world.environment.advance(50);
    expect(await otherDevice.next("mine")).toMatchObject({
      stream: "community",
      mine: { ballots: { [poll]: { [yes]: 1 } } },
    });
    await tellCommunity(world, otherDevice, { type: "castBallot", poll, ballot: { [no]: 1 } });
    await world.environment.advance(50);
    expect(await tom.next("mine")).toMatchObject({ mine: { ballots: { [poll]: { [no]: 1 } } } });
    expect(mines(priya)).toEqual([]);
    const received = JSON.stringify(priya.heard);
    expect(received).not.toContain(`"${yes}":1`);
    expect(received).not.toContain(`"${no}":1`);
  });

  it("POLL-2: reaches a panel whose acknowledged choice was replaced elsewhere before any patch", async () => {
    const { poll, yes } = await openPoll();
    const otherDevice = await open("tom");
    const mei = await open("mei");
    // The first change after a pause is sent at once, later ones together.
    await tellCommunity(world, mei, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    const answer = await tellCommunity(world, tom, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    expect(answer).toMatchObject({ kind: "done", mine: { ballots: { [poll]: { [yes]: 1 } } } });
    await tellCommunity(world, otherDevice, { type: "castBallot", poll, ballot: {} });
    await world.environment.advance(50);
    expect(await tom.next("mine")).toMatchObject({ mine: { ballots: {} } });
  });

  it("is restored when they come back", async () => {
    const { poll, yes } = await openPoll();
    await tellCommunity(world, tom, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    await world.environment.advance(50);
    const again = await open("tom");
    const { mine } = await again.next<Snapshot>("snapshot");
    expect((mine as MyCommunity).ballots).toEqual({ [poll]: { [yes]: 1 } });
    const mei = await open("mei");
    expect((await mei.next<Snapshot>("snapshot")).mine).toBeNull();
  });

  it("BACK-2: tells a panel that is opened later which topics are its member's own to change, where nothing else is theirs", async () => {
    await tellCommunity(world, tom, { type: "offerTopic", title: "Design tokens", details: null });
    await world.environment.advance(50);
    const later = await open("tom");
    const { mine } = await later.next<Snapshot>("snapshot");
    expect(Object.values((mine as MyCommunity | null)?.topics ?? {})).toEqual([
      { text: "Design tokens", alone: true },
    ]);
  });

  it("COLL-5: changes for them when somebody hides what they wrote anonymously", async () => {
    await tellCommunity(world, priya, {
      type: "openCollection",
      prompt: "What went wrong?",
      anonymous: true,
      perMember: null,
      closesAt: null,
      inChat: false,
    });
    await world.environment.advance(50);
    const opened = await tom.next<Patch>("patch", has("collections"));
    const collection = (opened.slices["collections"] as string[])[0] ?? "";
    const answer = await tellCommunity(world, tom, {
      type: "addEntry",
      collection,
      text: "No agenda",
      twin: null,
    });
    const entries = answer.kind === "done" ? (answer.mine as MyCommunity).entries : {};
    const [entry = ""] = Object.keys(Object.values(entries)[0] ?? {});
    await world.environment.advance(50);
    await tellCommunity(world, priya, { type: "hideEntry", collection, entry });
    await world.environment.advance(50);
    expect(await tom.next("mine")).toMatchObject({
      mine: { entries: { [collection]: { [entry]: { text: "No agenda", alone: true } } } },
    });
    expect(mines(priya)).toEqual([]);
  });
});

const offers = (panel: TestPanel) => panel.heard.filter(({ event }) => event === "everybodyVoted");
const offered = (panel: TestPanel, polls: readonly string[]) =>
  panel.next<EverybodyVoted>("everybodyVoted", (told) => told.polls.join() === polls.join());

describe("those who run a vote", () => {
  it("POLL-7: learn when everybody present has voted, but not who has; nobody else does", async () => {
    const { poll, yes } = await openPoll();
    for (const panel of [priya, tom])
      await tellCommunity(world, panel, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    await world.environment.advance(SECOND);
    expect(await offered(priya, [poll])).toEqual({ polls: [poll] });
    const mei = await open("mei");
    await world.environment.advance(SECOND);
    await offered(priya, []);
    expect(offers(tom)).toEqual([]);
    expect(offers(mei)).toEqual([]);
    expect(JSON.stringify([tom.heard, mei.heard])).not.toContain("everybodyVoted");
  });

  it("POLL-7: learn it when they begin to run the vote or open another panel, but not once they no longer run it", async () => {
    const { poll, yes } = await openPoll();
    for (const panel of [priya, tom])
      await tellCommunity(world, panel, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    await world.environment.advance(SECOND);
    const { me } = await tom.next<Welcome>("welcome");
    await tellCommunity(world, priya, { type: "nameOrganiser", member: me });
    await world.environment.advance(SECOND);
    await offered(tom, [poll]);
    const again = await open("tom");
    await world.environment.advance(SECOND);
    await offered(again, [poll]);
    await tellCommunity(world, tom, { type: "stepDownAsOrganiser" });
    await world.environment.advance(SECOND);
    expect(await offered(tom, [])).toEqual({ polls: [] });
    expect(await offered(again, [])).toEqual({ polls: [] });
  });
});

describe("everybody", () => {
  it("POLL-5, POLL-12: learn nothing about a ballot that is not counted yet from anything they are sent", async () => {
    const { poll, yes, no } = await openPoll();
    const mei = await open("mei");
    await world.environment.advance(SECOND);
    await mei.next<Live>("live", ({ present }) => present.length === 3);
    const before = mei.heard.length;
    await tellCommunity(world, priya, { type: "castBallot", poll, ballot: { [yes]: 1 } });
    await tellCommunity(world, tom, { type: "castBallot", poll, ballot: { [no]: 1 } });
    await world.environment.advance(SECOND);
    const received = mei.heard.slice(before);
    // The version advances with every commit: it reveals that something was stored, but not what, nor by whom.
    expect(received.filter(({ event }) => event !== "patch")).toEqual([]);
    for (const { message } of received) expect((message as Patch).slices).toEqual({});
    await tellCommunity(world, mei, { type: "castBallot", poll, ballot: { [no]: 1 } });
    await world.environment.advance(SECOND);
    const { slices } = await mei.next<Patch>("patch", (patch) => `turnout:${poll}` in patch.slices);
    expect(slices).toEqual({ [`turnout:${poll}`]: { turnout: 3, tally: null } });
    const late = await open("priya");
    const shown = communityIn(await late.next<Snapshot>("snapshot"));
    expect(shown[`turnout:${poll}`]).toEqual({ turnout: 3, tally: null });
  });

  it("learn the names of those who add an option or write under their name", async () => {
    const { me } = await tom.next<Welcome>("welcome");
    const { poll } = await openPoll();
    await tellCommunity(world, tom, { type: "addOption", poll, text: "Later" });
    await world.environment.advance(50);
    const mei = await open("mei");
    const { names } = await mei.next<{ names: Record<string, string> }>("people", (told) => me in told.names);
    expect(names[me]).toBe("Tom");
    expect(communityIn(await mei.next<Snapshot>("snapshot")).polls).toEqual([poll]);
  });
});

describe("a member's ELMO", () => {
  it("ELMO-9: is told to a panel whose repeated command is answered as of long ago", async () => {
    const { session, run } = await beginSession(world, priya);
    const tell = (panel: TestPanel, id: string, type: string) =>
      panel.ask("command", { id, stream: "session", session, command: { type, run } });
    const tablet = await open("tom");
    await tell(tablet, world.id(), "raiseElmo");
    const takenBack = world.id();
    await tell(tablet, takenBack, "takeBackElmo");
    await tellSession(world, priya, session, { type: "pause", run });
    await world.environment.advance(50);
    const afterReload = await open("tom");
    await tell(tom, world.id(), "raiseElmo");
    // Its answer got lost with the old page. It is older than the snapshot, so the tab passes over what it says.
    await tell(afterReload, takenBack, "takeBackElmo");
    await world.environment.advance(50);
    expect(mines(afterReload).map(({ message }) => message)).toMatchObject([
      { stream: "session", mine: { elmo: run } },
    ]);
  });
});
