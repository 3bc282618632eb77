import { screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { myCommunity } from "@guildhall/shared/domain/community/mine";
import { expect, test } from "vitest";
import { PanelPage } from "../pages/panel/panel-page.tsx";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { type Guild, lars, plannedGuild, tom } from "../testing/guild.ts";
import { unseen } from "../testing/start-scenes.ts";
import { setupScenes } from "../testing/setup-scenes.ts";
import { newUser, onPage, ownPage, show } from "../testing/show.tsx";

ownPage();

const ASK = "Were you at session 1? Guildhall didn’t see you for half of it.";
const button = (name: string) => screen.queryByRole("button", { name });

function accepted(): Guild {
  const guild = setupScenes["setup-accepted"]?.guild();
  if (guild === undefined) throw new Error("No such scene");
  return guild;
}

const over = (guild = accepted()): Guild => unseen(guild);

const panel = (guild: Guild, who: MemberRef) => show(<PanelPage />, createFakeSyncClient(guild.world, who));
const home = (guild: Guild, who: MemberRef) =>
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, who),
  );
const own = ({ world }: Guild, who: MemberRef) => myCommunity(world.community.state, who);

test.each([
  ["the panel", panel],
  ["Home", home],
])(
  "ATT-8: %s asks whoever was not seen whether they were there, and one tap answers",
  async (_where, open) => {
    const guild = over();
    open(guild, lars.ref);
    expect(screen.getByText(ASK)).toBeDefined();
    expect(screen.getByText("Nobody else sees this by name.")).toBeDefined();
    const tapped = button("I was here");
    await newUser().click(tapped as HTMLElement);
    expect(Object.values(own(guild, lars.ref).attended)).toEqual([[1, 2, 3, 4]]);
    expect(screen.queryByText(ASK)).toBeNull();
    expect(document.activeElement).toBe(button("Take back"));
    expect(
      within(document.querySelector('[aria-live="polite"]') as HTMLElement).getByText(/session 1/),
    ).toBeDefined();
    await newUser().click(button("Take back") as HTMLElement);
    expect(own(guild, lars.ref).attended).toEqual({});
  },
);

test.each([
  ["the panel", panel],
  ["Home", home],
])("ATT-8: %s does not ask whoever was seen for half of it", (_where, open) => {
  open(over(), tom.ref);
  expect(button("I was here")).toBeNull();
});

test("ATT-8: while a session runs, Home lets those without a panel check in", async () => {
  const guild = accepted();
  guild.community(tom.ref, { type: "begin", session: guild.next() });
  home(guild, lars.ref);
  expect(screen.getByText("Are you in session 1 without Guildhall’s panel?")).toBeDefined();
  await newUser().click(button("I’m here") as HTMLElement);
  expect(own(guild, lars.ref).checkedIn).toBe(guild.running().id);
});

test("ATT-8: whoever is asked on Home has something waiting for them, while a community is founded too", () => {
  const guild = over();
  home(guild, lars.ref);
  expect(screen.queryByText("Nothing is waiting for you.")).toBeNull();
  home(over(plannedGuild()), lars.ref);
  expect(screen.getAllByText(ASK)).toHaveLength(2);
});

test("ATT-8: a second tap at once does not take it back", async () => {
  const guild = over();
  home(guild, lars.ref);
  await newUser().dblClick(button("I was here") as HTMLElement);
  expect(Object.keys(own(guild, lars.ref).attended)).toHaveLength(1);
});

test("ATT-8: on Sessions it can be taken back later", async () => {
  const guild = over();
  const [past] =
    guild.world.community.state.status === "founded" ? guild.world.community.state.pastSessions : [];
  if (past === undefined) throw new Error("No session is over");
  guild.community(lars.ref, { type: "checkIn", session: past.id, here: true });
  const { id, number, begunAt, attendance, counts, headCount, facilitator } = past;
  const row = { id, number, begunAt, attendance, counts, headCount, facilitator };
  guild.world.past = {
    ...guild.world.past,
    pastSessions: [{ ...row, minutes: 60, planned: null, items: [] }],
  };
  onPage("sessions");
  home(guild, lars.ref);
  const taken = await screen.findByRole("button", { name: "Take back" });
  await newUser().click(taken);
  expect(own(guild, lars.ref).attended).toEqual({});
});
