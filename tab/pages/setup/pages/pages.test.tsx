import { act, screen, within } from "@testing-library/react";
import { itemId, type MemberRef, sessionId } from "@guildhall/shared/domain/kernel/ids";
import { isOpen } from "@guildhall/shared/domain/kernel/open";
import { MINUTE } from "@guildhall/shared/domain/kernel/time";
import { readForYou } from "@guildhall/shared/reading/for-you";
import type { CommunityReader } from "@guildhall/shared/reading/reader";
import { expect, test, vi } from "vitest";
import { actionAt, withActions } from "../../../testing/action-scenes.ts";
import { contracted, founded, logisticsVoted } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { foundedGuild, type Guild, priya, runningGuild, tom } from "../../../testing/guild.ts";
import { setupScenes } from "../../../testing/setup-scenes.ts";
import { newUser, ownPage, press, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";
import { beginAt, goBack } from "../addresses/address.ts";

ownPage();

function home(guild: Guild, as = priya.ref): void {
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

const heading = (name: string) => screen.getByRole("heading", { level: 1, name });
const link = (name: string) => screen.getByRole("link", { name });
const card = (name: string) => within(screen.getByRole("region", { name }));

function accepted(): Guild {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  return guild;
}

test("HOME-1: each page has an address and one heading, which takes the focus", () => {
  home(accepted());
  for (const [name, hash] of [
    ["Sessions", "#sessions"],
    ["Topics", "#topics"],
    ["How we work", "#agreements"],
    ["People", "#people"],
    ["How we are doing", "#health"],
    ["Settings", "#settings"],
  ] as const) {
    press(link(name));
    expect(location.hash).toBe(hash);
    expect(document.activeElement).toBe(heading(name));
    expect(link(name).getAttribute("aria-current")).toBe("page");
    expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
    expect(document.title).toBe(`${name} · Frontend Guild`);
  }
  press(link("Home"));
  expect(document.activeElement).toBe(heading("Frontend Guild"));
});

test("HOME-2: a link leads to its page, and a page that does not exist to the home page", () => {
  beginAt("topics");
  home(accepted());
  expect(heading("Topics")).toBeDefined();
  expect(goBack()).toBe(false);
});

test("HOME-2: an unknown page in a link is the home page", () => {
  beginAt("nonsense");
  home(accepted());
  expect(heading("Frontend Guild")).toBeDefined();
});

test("HOME-2: Back leads to the page before, and from the first one out of the tab", async () => {
  home(accepted());
  press(link("Topics"));
  press(link("People"));
  act(() => expect(goBack()).toBe(true));
  await vi.waitFor(() => expect(document.activeElement).toBe(heading("Topics")), 60_000);
  act(() => expect(goBack()).toBe(true));
  await vi.waitFor(() => expect(document.activeElement).toBe(heading("Frontend Guild")), 60_000);
  expect(goBack()).toBe(false);
});

test("HOME-3: a community that is being founded sees the path in place of the home page", () => {
  home(foundedGuild());
  expect(screen.getByRole("heading", { name: "Found your community in four steps" })).toBeDefined();
  expect(screen.queryByRole("region", { name: "For you" })).toBeNull();
});

test("HOME-4: the home page tells when the next session is and what is on", () => {
  home(accepted(), tom.ref);
  const next = card("Next session: 1");
  expect(next.getByText(/09:00|11:00|10:00/)).toBeDefined();
  expect(next.getAllByRole("listitem").length).toBeGreaterThan(1);
});

test("HOME-4: while a session runs each page says so and who facilitates it, which is not said of the next one", () => {
  home(runningGuild(), tom.ref);
  press(link("Sessions"));
  const told =
    "Session 1 is running. Priya Nair facilitates. Join the meeting and open Guildhall in its side panel.";
  expect(readable(document.querySelector("main")?.textContent)).toContain(told);
  press(link("Home"));
  expect(readable(document.querySelector("main")?.textContent)).toContain(told);
  expect(card("Next session: 2").queryByText(/facilitates/)).toBeNull();
});

test("READ-3, HOME-5: what anybody asked is open now and reached from what is wanted; only those who may are offered to start something", () => {
  const guild = accepted();
  home(guild, tom.ref);
  expect(screen.queryByRole("region", { name: "Start something" })).toBeNull();
  act(() => {
    guild.community(priya.ref, {
      ...{ type: "openCollection", prompt: "What did we learn?", anonymous: false, perMember: null },
      ...{ closesAt: null, inChat: false },
    });
  });
  expect(card("Open now").getByText("What did we learn?")).toBeDefined();
  press(card("For you").getByRole("button", { name: "Take part: What did we learn?" }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { name: "Open now" }));
  expect(screen.queryByText("Start something")).toBeNull();
});

test("HOME-5: what is wanted of a person is gone once they have done it", async () => {
  const guild = accepted();
  home(guild, tom.ref);
  expect(card("For you").getByRole("link", { name: "Sign the social contract" })).toBeDefined();
  act(() => {
    guild.community(tom.ref, {
      type: "signContract",
      version: founded(guild).contracts.at(-1)?.version ?? 0,
    });
  });
  expect(card("For you").queryByRole("link", { name: "Sign the social contract" })).toBeNull();
  press(card("For you").getByRole("link", { name: /^Say whether you can facilitate on / }));
  expect(heading("People")).toBeDefined();
  await newUser().click(screen.getByRole("button", { name: "I’ll do it" }));
  press(link("Home"));
  expect(card("For you").getByText("Nothing is waiting for you.")).toBeDefined();
});

test("HOME-5: somebody's own open actions are completed on the home page, and nobody else's are there", async () => {
  const guild = withActions(3, accepted());
  home(guild, tom.ref);
  const mine = () => within(card("For you").getByRole("list", { name: "Your open actions" }));
  expect(mine().getAllByRole("listitem")).toHaveLength(1);
  const done = "Done: “Write up the naming scheme and share it”";
  await newUser().click(mine().getByRole("button", { name: done }));
  expect(founded(guild).actions.find(({ id }) => id === actionAt(guild, 0))?.standing.is).toBe("done");
  expect(mine().getByRole("button", { name: done.replace("Done", "Undo") })).toBeDefined();
});

test("HOME-5: an open vote waits for a person until they have voted, and leads to its page", () => {
  const guild = logisticsVoted(contracted());
  const read = () => readForYou(readerOfGuild(guild, tom.ref)).activities;
  expect(read()).toMatchObject([{ asks: "vote", page: "agreements" }]);
  for (const { id, options } of founded(guild).polls.filter(isOpen)) {
    const [option] = options;
    if (option !== undefined)
      guild.community(tom.ref, { type: "castBallot", poll: id, ballot: { [option.id]: 1 } });
  }
  expect(read()).toEqual([]);
});

test("HOME-6: the home page shows what came of the last session", async () => {
  const scene = setupScenes["setup-past"]?.guild();
  if (scene === undefined) throw new Error("No such scene");
  home(scene);
  const last = card("What came of the last session");
  expect(await last.findByRole("heading", { name: /^Session 3 · / })).toBeDefined();
  press(last.getByRole("link", { name: "All past sessions" }));
  expect(heading("Sessions")).toBeDefined();
});

test("HOME-6: what was decided and what was parked in the last session is there by name", async () => {
  const scene = setupScenes["setup-past"]?.guild();
  const [row] = scene?.world.past.pastSessions ?? [];
  const [item] = row?.items ?? [];
  if (scene === undefined || row === undefined || item === undefined) throw new Error("No such scene");
  const decidedAt = founded(scene).logistics.decisions.frequency.at(-1)?.at ?? 0;
  const parked = { ...item, title: "Design tokens", hidden: false, became: "parked" } as const;
  const hidden = { ...parked, id: itemId("hidden"), title: null, hidden: true } as const;
  scene.world.past = {
    ...scene.world.past,
    pastSessions: [
      { ...row, id: sessionId("earlier"), begunAt: decidedAt - MINUTE, minutes: 5, items: [parked, hidden] },
    ],
  };
  home(scene);
  const last = card("What came of the last session");
  const told = async (name: string) =>
    within(await last.findByRole("list", { name }))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent.replaceAll(/[\u2068\u2069]/g, ""));
  expect(await told("Decided")).toEqual([
    ...["Social contract: version 1, 5 principles", "How often: Every week"],
    ...["How long: 30 minutes", "Who: Everybody in this chat"],
  ]);
  expect(await told("Parked for another session")).toEqual(["Design tokens", "A hidden topic"]);
});

test("HOME-4: under the name of the community stands what it is for, on the home page alone", () => {
  const guild = accepted();
  guild.community(priya.ref, { type: "changeSettings", purpose: "So that we solve it once." });
  home(guild);
  expect(screen.getByText("So that we solve it once.")).toBeDefined();
  press(link("People"));
  expect(screen.queryByText("So that we solve it once.")).toBeNull();
});

test("HOME-7: a plan and parked topics wait for the organisers alone", () => {
  const guild = parkedGuild();
  home(guild);
  press(card("Waiting for organisers").getByRole("link", { name: /parked topics? to put on an agenda$/ }));
  expect(heading("Topics")).toBeDefined();
});

test("HOME-7: other members do not see what waits for the organisers", () => {
  home(parkedGuild(), tom.ref);
  expect(screen.queryByRole("region", { name: "Waiting for organisers" })).toBeNull();
});

/** A session ended before two of its topics. */
function parkedGuild(): Guild {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "finish" });
  return guild;
}

const readable = (text: string | null | undefined): string => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");

const readerOfGuild = (guild: Guild, ref: MemberRef): CommunityReader => {
  const client = createFakeSyncClient(guild.world, ref);
  const view = client.community.get();
  if (view === null) throw new Error("No community");
  return { slices: view.slices, mine: view.mine, me: { ref, meetingOrganiser: false }, people: null };
};
