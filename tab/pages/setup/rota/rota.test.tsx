import { fireEvent, screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, priya, tom } from "../../../testing/guild.ts";
import { newUser, ownPage, press, show } from "../../../testing/show.tsx";
import { beginAt } from "../addresses/address.ts";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const card = () => within(screen.getByRole("region", { name: "Rota" }));
type Card = ReturnType<typeof card>;

function people(guild: Guild, as: MemberRef): Card {
  beginAt("people");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
  return card();
}

function sharing(guild = foundedGuild(), ...members: readonly MemberRef[]): Guild {
  for (const member of members) guild.community(member, { type: "joinRota" });
  return guild;
}

const readable = (text: string | null) => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");

const turns = (rota: Card): readonly string[] =>
  within(rota.getByRole("list", { name: "Coming turns" }))
    .getAllByRole("listitem")
    .map((row) => readable(row.textContent));

test("ROTA-1, ROTA-10: people join with one tap, and turns are announced once there are two", async () => {
  const guild = sharing(foundedGuild(), tom.ref);
  const rota = people(guild, priya.ref);
  expect(rota.getByText("Turns are named as soon as two people are on the rota.")).toBeDefined();
  await newUser().click(rota.getByRole("button", { name: "Join the rota" }));
  expect(turns(rota)).toEqual([
    "The next sessionYou · not confirmed yetI’ll do itI can’t",
    "The session after thatTom Whitfield · not confirmed yet",
  ]);
  expect(rota.queryByRole("button", { name: "Join the rota" })).toBeNull();
});

test("ROTA-6: whoever has a turn confirms it, or passes it on after being asked", async () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref, amina.ref);
  const rota = people(guild, priya.ref);
  await newUser().click(rota.getByRole("button", { name: "I’ll do it" }));
  expect(turns(rota)[0]).toContain("You · confirmed");
  expect(rota.queryByRole("button", { name: "I’ll do it" })).toBeNull();
  press(rota.getByRole("button", { name: "I can’t" }));
  await newUser().click(rota.getByRole("button", { name: "Pass it on" }));
  expect(turns(rota)[0]).toBe("The next sessionAmina Haddad · not confirmed yet");
});

test("ROTA-6: a turn that nobody has is offered to everybody on the rota, and to nobody else", async () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "declineTurn", turn: 1 });
  const rota = people(guild, priya.ref);
  expect(turns(rota)[0]).toBe("The next sessionNobody yetI’ll do it");
  await newUser().click(rota.getByRole("button", { name: "I’ll do it" }));
  expect(turns(rota)[0]).toBe("The next sessionYou · confirmedI can’t");
});

test("ROTA-6: somebody who is not on the rota is offered no turn", () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "declineTurn", turn: 1 });
  expect(people(guild, amina.ref).queryByRole("button", { name: "I’ll do it" })).toBeNull();
});

test("ROTA-10: everybody on the rota is listed by name with how often they led, and nothing else is said of them", () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref, amina.ref);
  const rota = people(guild, amina.ref);
  const list = within(rota.getByRole("list", { name: "On the rota (3)", hidden: true }));
  expect(
    list.getAllByRole("listitem", { hidden: true }).map(({ textContent }) => readable(textContent)),
  ).toEqual(["You hasn’t led yet", "Priya Nair hasn’t led yet", "Tom Whitfield hasn’t led yet"]);
  expect(rota.getByText("You’re next in about 3 sessions.")).toBeDefined();
});

test("ROTA-7: somebody is away between two days, and back with one press", async () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref, amina.ref);
  const rota = people(guild, amina.ref);
  const day = (after: number) => new Date(Date.now() + after * DAY).toISOString().slice(0, 10);
  press(rota.getByRole("button", { name: "Away…" }));
  const type = (label: string, value: string) =>
    fireEvent.change(rota.getByLabelText(label), { target: { value } });
  type("First day", day(9));
  type("Last day", day(3));
  expect(rota.getByText("The last day can’t be before the first.")).toBeDefined();
  type("Last day", day(-3));
  expect(rota.getByText("These days are over.")).toBeDefined();
  type("Last day", day(12));
  await newUser().click(rota.getByRole("button", { name: "Save" }));
  expect(rota.getByText(/^You’re away from .* to .*, and get no turn then\.$/)).toBeDefined();
  await newUser().click(rota.getByRole("button", { name: "I’m back" }));
  expect(rota.getByText("You’re next in about 3 sessions.")).toBeDefined();
});

test("ROTA-11: the page of sessions says who facilitates each", () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref);
  guild.community(priya.ref, { type: "confirmTurn", turn: 1 });
  guild.community(priya.ref, {
    ...{ type: "setRhythm", timeZone: "UTC", at: Date.now() + 2 * DAY },
  });
  guild.community(priya.ref, { type: "addSession", at: Date.now() + 3 * DAY });
  beginAt("sessions");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, amina.ref),
  );
  const said = screen
    .getAllByText(/facilitates/)
    .map(({ textContent }) => readable(textContent))
    .filter((text) => text.includes("Priya") || text.includes("Tom"));
  expect(said).toEqual(["Priya Nair facilitates.", "Priya Nair facilitates."]);
});

test("ROTA-1: leaving asks first, and the way back is one tap", async () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref, amina.ref);
  const rota = people(guild, tom.ref);
  press(rota.getByRole("button", { name: "Leave the rota" }));
  await newUser().click(rota.getByRole("button", { name: "Leave" }));
  expect(rota.getByRole("button", { name: "Join the rota" })).toBeDefined();
  expect(turns(rota)[1]).toContain("Amina Haddad");
});

test("TURN-1: likely turns follow the announced ones", () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref, amina.ref);
  const likely = (rota: Card): readonly string[] =>
    within(rota.getByRole("list", { name: "Likely after that" }))
      .getAllByRole("listitem")
      .map((row) => readable(row.textContent));
  expect(likely(people(guild, amina.ref))).toEqual(["You", "Priya Nair", "You", "Tom Whitfield"]);
});

test("TURN-1: the page of sessions says who is likely to facilitate those after the announced turns", () => {
  const guild = sharing(foundedGuild(), tom.ref, priya.ref, amina.ref);
  for (const title of ["Tokens", "CI", "Forms"]) {
    const details = { why: "", kind: "present", minutes: 15 } as const;
    guild.community(tom.ref, { type: "offerTopic", title, details });
  }
  const dates = [7, 14, 21].map((days) => Date.now() + days * DAY);
  const frame = { opening: null, closing: null };
  guild.community(priya.ref, { type: "proposePlan", sessions: 3, dates, ...frame });
  guild.community(priya.ref, { type: "acceptPlan" });
  beginAt("sessions");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, amina.ref),
  );
  const list = within(screen.getByRole("list", { name: "Upcoming sessions" }));
  expect(list.getByText("You’re likely to facilitate.")).toBeDefined();
  expect(list.getAllByText(/likely/)).toHaveLength(1);
});
