import { act, screen, within } from "@testing-library/react";
import type { PanelTexts } from "@guildhall/shared/messages/panel";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import type { PageName } from "@guildhall/shared/reading/pages";
import { Suspense } from "react";
import { expect, test, vi } from "vitest";
import { founded } from "../../testing/activities.ts";
import { english } from "../../testing/english.ts";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import {
  amina,
  foundedGuild,
  newGuild,
  plannedGuild,
  priya,
  runningGuild,
  tom,
  type Guild,
} from "../../testing/guild.ts";
import { newUser, onPage, ownPage, pass, press, show } from "../../testing/show.tsx";
import type { Texts } from "../../texts/texts.ts";
import { ChatTab } from "./chat-tab.tsx";
import { SetupPage } from "./setup-page.tsx";

ownPage();

function showSetup(guild: Guild, { as = priya.ref, page = "home" }: At = {}): void {
  onPage(page);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}

interface At {
  readonly as?: MemberRef;
  readonly page?: PageName;
}

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const card = (name: string | RegExp) => within(screen.getByRole("region", { name }));

function endedWithParked(): Guild {
  const guild = runningGuild();
  guild.session(priya.ref, { type: "finish" });
  return guild;
}

test("FOUND-1: one field and one button found a community", async () => {
  showSetup(newGuild());
  const user = newUser();
  await user.type(screen.getByRole("textbox", { name: "Name of the community" }), "Frontend Guild");
  await user.click(button("Create community"));
  expect(screen.getByRole("heading", { level: 1, name: "Frontend Guild" })).toBeDefined();
  expect(screen.getByRole("heading", { name: "Next session: 1" })).toBeDefined();
});

test("SYNC-6: the page waits for all its texts at first, so that later nothing with the focus has to", async () => {
  const late = Promise.withResolvers<PanelTexts>();
  const texts: Texts = {
    ...english,
    take: (name) => (name === "panel" ? (late.promise as never) : english.take(name)),
  };
  const page = (
    <Suspense fallback="Waiting">
      <SetupPage sessionsHere={false} onSession={() => undefined} />
    </Suspense>
  );
  await act(async () => show(page, createFakeSyncClient(newGuild().world, priya.ref), texts));
  expect(screen.getByText("Waiting")).toBeDefined();
  expect(screen.queryByRole("textbox", { name: "Name of the community" })).toBeNull();
  await act(async () => late.resolve(await english.load("panel")));
  expect(screen.getByRole("textbox", { name: "Name of the community" })).toBeDefined();
});

test("ORG-2: other members read the agenda and the settings, and are told whom to ask", () => {
  showSetup(plannedGuild(), { as: tom.ref, page: "sessions" });
  expect(screen.queryByRole("form")).toBeNull();
  expect(screen.queryByRole("button", { name: /^Remove/ })).toBeNull();
  expect(screen.getByText(/^Priya Nair writes the agenda/)).toBeDefined();
  press(screen.getByRole("link", { name: "Settings" }));
  expect(screen.getByText(/^There is a call when 2 of 3, 4 of 12 or 10 of 30/)).toBeDefined();
});

test("SET-1: settings say what they mean while they are changed, and are saved together", async () => {
  showSetup(foundedGuild(), { page: "settings" });
  const user = newUser();
  const settings = card("Community and sessions");
  await user.selectOptions(
    settings.getByRole("combobox", { name: "How many ELMOs trigger a call?" }),
    "Half of the people here",
  );
  expect(
    settings.getByText("There is a call when 2 of 3, 6 of 12 or 15 of 30 people here raise ELMO."),
  ).toBeDefined();
  await user.click(settings.getByRole("checkbox", { name: "Show who raised ELMO" }));
  expect(settings.getByText(/^Everybody sees the names/)).toBeDefined();
  expect(settings.getByText("Not saved yet.")).toBeDefined();
  await user.click(settings.getByRole("button", { name: "Save settings" }));
  expect(settings.getByText("Settings saved.")).toBeDefined();
});

test("AGENDA-5: the last agenda is used again", async () => {
  showSetup(endedWithParked());
  await newUser().click(button("Reuse the last agenda"));
  expect(screen.getByText("5 items · 50 min in total")).toBeDefined();
});

test("PARK-2: a parked topic is put on the agenda, or withdrawn after confirmation", async () => {
  const guild = endedWithParked();
  showSetup(guild, { page: "topics" });
  const user = newUser();
  await user.click(button("Put on the agenda: CI in ten minutes"));
  expect(founded(guild).upcoming[0]?.agenda).toMatchObject([{ title: "CI in ten minutes" }]);
  await user.click(button("Withdraw Open floor"));
  await user.click(button("Withdraw it"));
  expect(card("Parked topics").queryByText("Open floor")).toBeNull();
});

test("ORG-3: an organiser appoints another one", async () => {
  showSetup(foundedGuild(), { page: "people" });
  const user = newUser();
  await user.type(screen.getByRole("combobox", { name: "Name another organiser" }), "amina");
  await pass(200);
  await user.keyboard("{Enter}");
  await user.click(button("Name"));
  expect(within(screen.getByRole("list", { name: "Organisers" })).getByText(amina.name)).toBeDefined();
});

test("ORG-4: when no organisers are left, any member may become one", async () => {
  showSetup(foundedGuild(), { page: "people" });
  const user = newUser();
  await user.click(button("Step down"));
  await user.click(button("Step down now"));
  await user.click(button("Become organiser"));
  expect(within(screen.getByRole("list", { name: "Organisers" })).getByText(priya.name)).toBeDefined();
});

test("STORE-7: a message that may not have arrived is posted again or left", async () => {
  const guild = foundedGuild();
  const message = { kind: "organiserClaimed", by: priya.ref } as const;
  guild.world.tellCommunity({ type: "recordUnknownSend", id: "send", message }, { kind: "system" });
  showSetup(guild);
  await newUser().click(button(/^It’s there/));
  expect(screen.queryByText(/We do not know whether/)).toBeNull();
});

test("in a chat without a meeting a session begins and runs in the tab, one tap from the home page", async () => {
  const guild = plannedGuild();
  show(<ChatTab />, createFakeSyncClient(guild.world, priya.ref));
  const user = newUser();
  await user.click(button("Begin the session"));
  await vi.waitFor(() => expect(screen.getByRole("timer")).toBeDefined(), 60_000);
  await user.click(button("The community’s home"));
  expect(screen.getByText(/Session 1 is running/)).toBeDefined();
  await user.click(button("Open the session"));
  expect(screen.getByRole("timer")).toBeDefined();
});
