import { screen, within } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import { contracted } from "../../../testing/activities.ts";
import { amina, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { panelOf, untilShown } from "../../../testing/panel-of.tsx";
import { newUser, ownPage } from "../../../testing/show.tsx";
import { activityParts, panelParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await panelParts();
  await activityParts();
});

const readable = (text: string | null) => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");

/** In its second session, with two items, after two have joined. */
function second(): Guild {
  const guild = contracted();
  const { world } = guild;
  world.ahead = -3_600_000;
  guild.community(priya.ref, { type: "begin", session: guild.next() });
  guild.session(priya.ref, { type: "finish" });
  for (const { ref: member } of [amina, lars])
    world.tellCommunity({ type: "recordMemberJoined", member }, { kind: "system" });
  world.ahead = 0;
  const session = guild.next();
  for (const title of ["Design tokens", "CI"])
    guild.community(priya.ref, {
      ...{ type: "planItem", session },
      item: { title, kind: "topic", presenter: null, minutes: 10 },
    });
  guild.community(priya.ref, { type: "begin", session });
  return guild;
}

const line = () => screen.queryByText(/^Social contract: /);

test("WELCOME-1: at the start of a session those who are new are welcomed by name, and told so themselves", async () => {
  await panelOf(second(), tom);
  expect(readable(screen.getByText(/^New since/).textContent)).toBe(
    "New since the last session: Amina Haddad and Lars Eriksen. Welcome!",
  );
  await panelOf(second(), amina);
  expect(screen.getByText("Welcome! This is your first session here.")).toBeDefined();
});

test("START-1: the contract is there in one line, another principle in each session, and all of it after a tap", async () => {
  const guild = second();
  await panelOf(guild, tom);
  const { state } = guild.world.community;
  const principles = state.status === "founded" ? (state.contracts.at(-1)?.principles ?? []) : [];
  expect(readable(line()?.textContent ?? "")).toBe(
    `Social contract: ${principles[1]?.text ?? ""} (and ${principles.length - 1} more)`,
  );
  const inLine = () => within(line()?.closest("details") as HTMLElement);
  expect(inLine().queryByText(principles[0]?.text ?? "")).toBeNull();
  await untilShown(() => newUser().click(line() as HTMLElement));
  expect(inLine().getByText(principles[0]?.text ?? "")).toBeDefined();
});

test("WELCOME-1, START-1: both are gone once the first item has ended", async () => {
  const guild = second();
  guild.session(priya.ref, { type: "next", run: guild.run() });
  await panelOf(guild, tom);
  expect(screen.queryByText(/^New since/)).toBeNull();
  expect(line()).toBeNull();
});
