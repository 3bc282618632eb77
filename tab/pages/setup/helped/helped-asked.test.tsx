import { screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { type Guild, lars, plannedGuild } from "../../../testing/guild.ts";
import { acceptedGuild, askedWhetherHelped } from "../../../testing/helped-scenes.ts";
import { newUser, ownPage, show } from "../../../testing/show.tsx";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const ASK = /^Did what you learned in session 1 \(.*\) help\?$/;
const SMALL = "A small pull request is read on the day it is opened";

const open = (guild: Guild, who: MemberRef) =>
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
const saidBy = (guild: Guild, who: MemberRef) => Object.values(myCommunity(founded(guild), who).helped);
const about = (lesson: string) => within(screen.getByRole("group", { name: lesson }));

test("HELPED-2, HELPED-3: Home asks whoever attended the session, and one tap answers about each thing that was learned", async () => {
  const guild = askedWhetherHelped(acceptedGuild());
  open(guild, lars.ref);
  const asked = within(await screen.findByRole("region", { name: ASK }));
  expect(asked.getAllByRole("group")).toHaveLength(3);
  expect(asked.getByText(/Nobody sees how you answered\. How many say “Used it” is told/)).toBeDefined();
  await newUser().click(about(SMALL).getByRole("button", { name: "Used it" }));
  expect(saidBy(guild, lars.ref)).toEqual(["used"]);
  expect(about(SMALL).getByRole("button", { name: "Used it" }).getAttribute("aria-pressed")).toBe("true");
  const announced = document.querySelector('[aria-live="polite"]') as HTMLElement;
  expect(within(announced).getByText("Thank you. Nobody sees how you answered.")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
  await newUser().click(about(SMALL).getByRole("button", { name: "Not for us" }));
  expect(saidBy(guild, lars.ref)).toEqual(["notForUs"]);
  for (const { id } of founded(guild).helped.question?.lessons ?? [])
    guild.community(lars.ref, { type: "sayHelped", takeaway: id, helped: "notYet" });
  // It stays until the page is left, so that a slip can be put right.
  expect(screen.getByRole("region", { name: ASK })).toBeDefined();
});

test("HELPED-2: a community that is still being founded asks on its first page, too", async () => {
  const guild = askedWhetherHelped(plannedGuild());
  open(guild, lars.ref);
  expect(screen.getByRole("heading", { name: "Found your community in four steps" })).toBeDefined();
  expect(await screen.findByRole("region", { name: ASK })).toBeDefined();
});

test("HELPED-3: nobody else is asked, nor is whoever has answered everything, has put it off on their device or only follows", async () => {
  const guild = askedWhetherHelped(acceptedGuild());
  const stranger = guild.world.people.at(-1);
  if (stranger === undefined) throw new Error("Nobody else is there");
  open(guild, stranger.ref);
  expect(screen.queryByRole("region", { name: ASK })).toBeNull();
  const others = askedWhetherHelped(acceptedGuild());
  const [tom] = others.world.people.slice(1);
  if (tom === undefined) throw new Error("Tom is not there");
  for (const { id } of founded(others).helped.question?.lessons ?? [])
    others.community(tom.ref, { type: "sayHelped", takeaway: id, helped: "notYet" });
  others.community(lars.ref, { type: "onlyFollow" });
  for (const who of [tom.ref, lars.ref]) {
    open(others, who);
    expect(screen.queryByRole("region", { name: ASK })).toBeNull();
  }
  open(guild, lars.ref);
  await newUser().click(await screen.findByRole("button", { name: "Not now" }));
  expect(screen.queryByRole("region", { name: ASK })).toBeNull();
});

const story = (what: string) => screen.getByRole("button", { name: `${what} “${SMALL}”` });

test("HELPED-8, HELPED-9, HELPED-10: whoever has answered says in a line what came of it, and releases it for members and for sponsors, each by itself", async () => {
  const guild = askedWhetherHelped(acceptedGuild());
  open(guild, lars.ref);
  await screen.findByRole("region", { name: ASK });
  expect(screen.queryByText("Say what came of it")).toBeNull();
  const user = newUser();
  await user.click(about(SMALL).getByRole("button", { name: "Used it" }));
  await user.click(story("Say what came of it:"));
  await user.type(screen.getByRole("textbox", { name: /^What came of it, in one line/ }), "We read at ten");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findByText("Only you can read this.")).toBeDefined();
  expect(screen.getByText(/^Members read it beside what it is about, with your name/)).toBeDefined();
  expect(screen.getByText(/alone and without your name/)).toBeDefined();
  const mine = () => myCommunity(founded(guild), lars.ref);
  expect(Object.values(mine().stories)).toEqual(["We read at ten"]);
  await user.click(story("Release it for sponsors: what came of"));
  expect([mine().released, mine().forSponsors]).toEqual([[], [expect.anything()]]);
  expect(screen.queryByText("Only you can read this.")).toBeNull();
  expect(screen.queryByRole("button", { name: /^Edit what came of/ })).toBeNull();
  await user.click(story("Show it to members: what came of"));
  await user.click(story("Take it back from sponsors: what came of"));
  expect([mine().released, mine().forSponsors]).toEqual([[expect.anything()], []]);
  await user.click(story("Take it back from members: what came of"));
  expect(mine().released).toEqual([]);
  await user.click(story("Remove what came of"));
  expect(mine().stories).toEqual({});
});
