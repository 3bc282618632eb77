import { screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { HOUR } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { PanelPage } from "../pages/panel/panel-page.tsx";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { founded } from "../testing/activities.ts";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { type Guild, lars, priya } from "../testing/guild.ts";
import { setupScenes } from "../testing/setup-scenes.ts";
import { newUser, onPage, ownPage, show } from "../testing/show.tsx";
import { askedForWorth } from "../testing/worth-scenes.ts";

ownPage();

const ASK = "Was session 2 worth your time?";

function accepted(): Guild {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  return guild;
}

const panel = (guild: Guild, who: MemberRef) => show(<PanelPage />, createFakeSyncClient(guild.world, who));
const setup = (guild: Guild, who: MemberRef) =>
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
const saidBy = (guild: Guild, who: MemberRef) => myCommunity(founded(guild), who).worth;
const button = (name: string) => screen.getByRole("button", { name });

test.each([
  ["the panel", panel],
  ["Home", setup],
])("WORTH-2: %s asks whoever attended a session, and one tap answers", async (_where, open) => {
  const guild = askedForWorth(accepted());
  open(guild, lars.ref);
  expect(await screen.findByText(ASK)).toBeDefined();
  expect(screen.getByText(/Your answer is sealed/)).toBeDefined();
  await newUser().click(button("3 – Mostly"));
  expect(saidBy(guild, lars.ref)).toBe(3);
  expect(button("3 – Mostly").getAttribute("aria-pressed")).toBe("true");
  const announced = document.querySelector('[aria-live="polite"]') as HTMLElement;
  expect(within(announced).getByText("Thank you. Nobody sees how you answered.")).toBeDefined();
  // It stays until the page is left, so that a slip can be put right.
  await newUser().click(button("1 – A little"));
  expect(saidBy(guild, lars.ref)).toBe(1);
  expect(screen.queryByRole("button", { name: "Not now" })).toBeNull();
});

test("WORTH-2: nobody else is asked, nor is whoever has put it off on their device", async () => {
  const guild = askedForWorth(accepted());
  const stranger = guild.world.people.at(-1);
  if (stranger === undefined) throw new Error("Nobody else is there");
  setup(guild, stranger.ref);
  expect(screen.queryByText(ASK)).toBeNull();
  setup(guild, lars.ref);
  await newUser().click(await screen.findByRole("button", { name: "Not now" }));
  expect(screen.queryByText(ASK)).toBeNull();
  setup(guild, lars.ref);
  expect(screen.queryByText(ASK)).toBeNull();
});

test("WORTH-2: whoever only follows is not asked", () => {
  const guild = askedForWorth(accepted());
  guild.community(lars.ref, { type: "onlyFollow" });
  setup(guild, lars.ref);
  expect(screen.queryByText(ASK)).toBeNull();
});

test("WORTH-2: the panel does not ask while a session runs", () => {
  const guild = askedForWorth(accepted());
  guild.world.ahead = HOUR;
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  panel(guild, lars.ref);
  expect(screen.queryByText(ASK)).toBeNull();
});

test("WORTH-2, WORTH-5: on Sessions an answer is changed while the question is open, and everybody reads the average", async () => {
  const guild = askedForWorth(accepted());
  const { question } = founded(guild).worth;
  if (question === null) throw new Error("Nothing is asked");
  guild.community(lars.ref, { type: "answerWorth", session: question.session, worth: 4 });
  onPage("sessions");
  setup(guild, lars.ref);
  expect(screen.getByText("Worth the time: 3.4 of 4, over the last 5 answers")).toBeDefined();
  await newUser().click(await screen.findByRole("button", { name: "2 – Partly" }));
  expect(saidBy(guild, lars.ref)).toBe(2);
});

test("WORTH-5: Home tells the average with what came of the last session", async () => {
  const guild = askedForWorth(accepted());
  setup(guild, priya.ref);
  expect(await screen.findByText("Worth the time: 3.4 of 4, over the last 5 answers")).toBeDefined();
});
