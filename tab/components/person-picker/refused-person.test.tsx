import { screen } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { foundedGuild, priya, runningGuild } from "../../testing/guild.ts";
import { withActions } from "../../testing/action-scenes.ts";
import { button, panelOf, untilShown } from "../../testing/panel-of.tsx";
import { newUser, onPage, ownPage, pass, show } from "../../testing/show.tsx";
import { SetupPage } from "../../pages/setup/setup-page.tsx";
import { activityParts, panelParts } from "../../pages/panel/behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const refusal = { kind: "refused", rejection: { code: "notAMember" } } as const;

async function choose(label: string, name: string): Promise<void> {
  const user = newUser();
  await user.type(screen.getByRole("combobox", { name: label }), name.slice(0, 3));
  await pass(1_000);
  await user.click(await screen.findByRole("option", { name }));
}

/** What stands beside the chosen person. */
const beside = (label: string) => {
  const field = screen.getByRole("group", { name: label });
  const described = field.getAttribute("aria-describedby") ?? "";
  return document.getElementById(described)?.textContent ?? null;
};

test("TYPE-6: why facilitation cannot be handed over stands beside the field, until somebody else is chosen", async () => {
  const client = await panelOf(runningGuild(), priya);
  const user = newUser();
  await untilShown(() => user.click(button(/here\. Show who$/)));
  await choose("New facilitator", "Tom Whitfield");
  client.answerNext(refusal);
  await user.click(button("Hand over"));
  expect(beside("New facilitator")).toMatch(/^This person is not in the chat/);
  await user.click(button(/Tom Whitfield/));
  expect(screen.queryByText(/^This person is not in the chat/)).toBeNull();
});

test("TYPE-6: so does why somebody cannot become an organiser", async () => {
  onPage("people");
  const client = createFakeSyncClient(foundedGuild().world, priya.ref);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  await choose("Name another organiser", "Tom Whitfield");
  client.answerNext(refusal);
  await newUser().click(button("Name"));
  expect(beside("Name another organiser")).toMatch(/^This person is not in the chat/);
});

test("TYPE-6: so does why an action cannot be handed over", async () => {
  onPage("sessions");
  const client = createFakeSyncClient(withActions(1).world, priya.ref);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, client);
  const user = newUser();
  await user.click(button(/^What to do with/));
  await user.click(button("Hand over"));
  await choose("New owner", "Amina Haddad");
  client.answerNext(refusal);
  await user.click(button("Hand over"));
  expect(beside("New owner")).toMatch(/^This person is not in the chat/);
});
