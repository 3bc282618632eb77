import { cleanup, screen, within } from "@testing-library/react";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { DAY } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "vitest";
import { founded } from "../../../testing/activities.ts";
import { createFakeSyncClient } from "../../../testing/fake-sync-client.ts";
import { amina, foundedGuild, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { setupScenes } from "../../../testing/setup-scenes.ts";
import { newUser, ownPage, press, show } from "../../../testing/show.tsx";
import { beginAt } from "../addresses/address.ts";
import { SetupPage } from "../setup-page.tsx";

ownPage();

const card = () => within(screen.getByRole("region", { name: "Rota" }));
type Card = ReturnType<typeof card>;

function people(guild: Guild, as: MemberRef): Card {
  cleanup();
  beginAt("people");
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
  return card();
}

/** Amina has the next turn and Tom the one after it; Priya organises. */
function sharing(): Guild {
  const guild = foundedGuild();
  for (const { ref } of [tom, amina, priya]) guild.community(ref, { type: "joinRota" });
  return guild;
}

const readable = (text: string | null) => (text ?? "").replaceAll(/[\u2066-\u2069]/g, "");

const said = (rota: Card, pattern: RegExp) =>
  rota.getByText((_, element) => {
    const text = readable(element?.textContent ?? "");
    return element?.tagName === "P" && pattern.test(text);
  });

const holders = (rota: Card): readonly string[] =>
  within(rota.getByRole("list", { name: "Coming turns" }))
    .getAllByRole("listitem")
    .map((row) => readable(row.querySelector("bdi")?.textContent ?? ""));

const button = (rota: Card, name: string) =>
  rota.getByRole("button", { name: (accessible) => readable(accessible) === name, hidden: true });

test("TURN-1, TURN-2: whoever has a turn asks to swap, and takes it back; only the two see it", async () => {
  const guild = sharing();
  const mine = people(guild, amina.ref);
  await newUser().click(button(mine, "Swap with Tom Whitfield"));
  expect(
    said(mine, /^You’ve asked Tom Whitfield to swap, so that you’d facilitate the session after that\.$/),
  ).toBeDefined();
  expect(mine.queryByRole("button", { name: /Swap with/, hidden: true })).toBeNull();
  expect(people(guild, lars.ref).queryByText(/swap/)).toBeNull();
  const again = people(guild, amina.ref);
  await newUser().click(button(again, "Take it back"));
  expect(again.getByText("Taken back.")).toBeDefined();
  expect(people(guild, tom.ref).queryByRole("button", { name: "Swap" })).toBeNull();
});

test("TURN-1: whoever is asked swaps with one tap, or keeps their turn", async () => {
  const guild = sharing();
  for (const answer of ["Keep mine", "Swap"]) {
    guild.community(amina.ref, { type: "offerSwap", turn: 1, with: 2 });
    const rota = people(guild, tom.ref);
    expect(
      said(
        rota,
        /^Amina Haddad asks to swap turns: you’d facilitate the next session, and they’d facilitate the session after that\.$/,
      ),
    ).toBeDefined();
    await newUser().click(button(rota, answer));
    expect(rota.getByText(answer === "Swap" ? "Swapped." : "You keep your turn.")).toBeDefined();
    expect(document.activeElement?.textContent).toContain(answer === "Swap" ? "Swapped." : "You keep");
    expect(holders(rota)).toEqual(answer === "Swap" ? ["You", "Amina Haddad"] : ["Amina Haddad", "You"]);
  }
});

test("TURN-2: whoever is asked reads it on Home, too, and nobody else", async () => {
  const guild = setupScenes["setup-accepted"]?.guild() ?? sharing();
  for (const { ref } of [tom, amina]) guild.community(ref, { type: "joinRota" });
  const [own, other] = founded(guild).turns;
  const [asks, asked] = [own?.holder ?? amina.ref, other?.holder ?? amina.ref];
  guild.community(asks, { type: "offerSwap", turn: own?.number ?? 0, with: other?.number ?? 0 });
  const forYou = (as: MemberRef): Card => {
    cleanup();
    beginAt("home");
    show(
      <SetupPage sessionsHere={false} onSession={() => undefined} />,
      createFakeSyncClient(guild.world, as),
    );
    return within(screen.getByRole("region", { name: "For you" }));
  };
  for (const ref of [lars.ref, asks]) expect(forYou(ref).queryByText(/asks to swap turns/)).toBeNull();
  const wanted = forYou(asked);
  expect(wanted.getByText(/asks to swap turns/)).toBeDefined();
  await newUser().click(wanted.getByRole("button", { name: "Swap" }));
  expect(wanted.getByText("Swapped.")).toBeDefined();
});

test("TURN-1, TURN-2: the offer says which sessions it is about", () => {
  const guild = sharing();
  guild.community(priya.ref, { type: "setRhythm", timeZone: "UTC", at: Date.now() + 2 * DAY });
  guild.community(amina.ref, { type: "offerSwap", turn: 1, with: 2 });
  expect(said(people(guild, tom.ref), /you’d facilitate the session of .*\d\d:\d\d, and/)).toBeDefined();
});

test("TURN-1, TURN-6: an organiser swaps two turns after being asked, and undoes it", async () => {
  const guild = sharing();
  const rota = people(guild, priya.ref);
  press(button(rota, "Swap Amina Haddad and Tom Whitfield"));
  await newUser().click(rota.getByRole("button", { name: "Swap them" }));
  expect(holders(rota)).toEqual(["Tom Whitfield", "Amina Haddad"]);
  expect(said(rota, /^Turns swapped by you\.$/)).toBeDefined();
  const others = people(guild, lars.ref);
  expect(said(others, /^Turns swapped by Priya Nair\.$/)).toBeDefined();
  expect(others.queryByRole("button", { name: "Undo" })).toBeNull();
  const again = people(guild, priya.ref);
  await newUser().click(again.getByRole("button", { name: "Undo" }));
  expect(holders(again)).toEqual(["Amina Haddad", "Tom Whitfield"]);
  expect(again.queryByRole("button", { name: "Undo" })).toBeNull();
});

test("TURN-4: whoever has a turn names a guest, who is shown in their place", async () => {
  const guild = sharing();
  const rota = people(guild, amina.ref);
  const user = newUser();
  press(rota.getByRole("button", { name: "A guest…", hidden: true }));
  expect(document.activeElement).toBe(rota.getByLabelText("Name of the guest"));
  await user.keyboard("  Zoe  Adler {Enter}");
  expect(holders(rota)).toEqual(["Zoe Adler (guest)", "Tom Whitfield"]);
  expect(said(rota, /^Guest set by you\.$/)).toBeDefined();
  expect(rota.queryByRole("button", { name: /guest/, hidden: true })).toBeNull();
  const others = people(guild, lars.ref);
  expect(holders(others)).toEqual(["Zoe Adler (guest)", "Tom Whitfield"]);
});

test("ROTA-11, TURN-4: the page of sessions names the guest", () => {
  const guild = sharing();
  guild.community(amina.ref, { type: "nameGuest", turn: 1, name: "Zoe Adler" });
  beginAt("sessions");
  show(
    <SetupPage sessionsHere={false} onSession={() => undefined} />,
    createFakeSyncClient(guild.world, lars.ref),
  );
  expect(screen.getByText("Zoe Adler, a guest, facilitates.")).toBeDefined();
});

test("TURN-4: an organiser says that the guest is not coming, and anybody on the rota can take the turn", async () => {
  const guild = sharing();
  guild.community(amina.ref, { type: "nameGuest", turn: 1, name: "Zoe Adler" });
  const rota = people(guild, priya.ref);
  press(rota.getByRole("button", { name: "No guest after all", hidden: true }));
  await newUser().click(rota.getByRole("button", { name: "Nobody has it", hidden: true }));
  expect(holders(rota)).toEqual(["Nobody yet", "Tom Whitfield"]);
  await newUser().click(rota.getByRole("button", { name: "I’ll do it" }));
  expect(holders(rota)).toEqual(["You", "Tom Whitfield"]);
});

const order = (rota: Card): readonly string[] =>
  within(rota.getByRole("list", { name: "Set the order", hidden: true }))
    .getAllByRole("listitem", { hidden: true })
    .map((row) => readable(row.querySelector("bdi")?.textContent ?? ""));

test("TURN-5: an organiser moves the next turns up and down with the keyboard, and saves the order", async () => {
  const guild = sharing();
  const rota = people(guild, priya.ref);
  const user = newUser();
  await user.click(rota.getByText("Swap or change turns"));
  await user.click(rota.getByRole("button", { name: "Set the order" }));
  expect(document.activeElement).toBe(rota.getByRole("heading", { name: "Set the order" }));
  expect(order(rota)).toEqual([
    "Amina Haddad",
    "Tom Whitfield",
    "You",
    "Amina Haddad",
    "You",
    "Tom Whitfield",
  ]);
  const up = rota.getByRole("button", { name: "Move yourself up from place 3" });
  up.focus();
  await user.keyboard("{Enter}{Enter}{Enter}");
  expect(document.activeElement).toBe(up);
  expect(order(rota).slice(0, 3)).toEqual(["You", "Amina Haddad", "Tom Whitfield"]);
  expect(screen.getByText("You’re now 1 of 6.")).toBeDefined();
  await user.click(rota.getByRole("button", { name: "Save the order" }));
  expect(holders(rota)).toEqual(["You", "Amina Haddad"]);
  expect(said(rota, /^Order set by you\.$/)).toBeDefined();
  const likely = within(rota.getByRole("list", { name: "Likely after that" })).getAllByRole("listitem");
  expect(likely.slice(0, 2).map(({ textContent }) => readable(textContent))).toEqual([
    "Tom Whitfieldkeeps this place",
    "You",
  ]);
});

test("TURN-5: whoever else has changed the turns meanwhile, the order is refused beside its button, and nothing is lost", async () => {
  const guild = sharing();
  const rota = people(guild, priya.ref);
  const user = newUser();
  await user.click(rota.getByText("Swap or change turns"));
  await user.click(rota.getByRole("button", { name: "Set the order" }));
  guild.community(lars.ref, { type: "joinRota" });
  guild.community(tom.ref, { type: "leaveRota" });
  await user.click(rota.getByRole("button", { name: "Save the order" }));
  expect(rota.getByRole("alert").textContent).toMatch(/Nothing was changed|have changed in the meantime/);
  expect(rota.getByRole("list", { name: "Set the order" })).toBeDefined();
});
