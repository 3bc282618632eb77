import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { MemberRef } from "@guildhall/shared/domain/kernel/ids";
import { buddiesIn } from "@guildhall/shared/domain/community/buddies/part";
import { SetupPage } from "../pages/setup/setup-page.tsx";
import { founded } from "../testing/activities.ts";
import { createFakeSyncClient } from "../testing/fake-sync-client.ts";
import { amina, type Guild, tom } from "../testing/guild.ts";
import { setupScenes } from "../testing/setup-scenes.ts";
import { newUser, onPage, ownPage, pass, press, show } from "../testing/show.tsx";

ownPage();

/** Amina is new in a community that has held a session. */
function joined(): Guild {
  const guild = setupScenes["setup-draft"]?.guild();
  if (guild === undefined) throw new Error("There is no such scene");
  return guild;
}
const arrive = (guild: Guild): void => {
  guild.world.tellCommunity({ type: "recordMemberJoined", member: amina.ref }, { kind: "system" });
};

function showPage(guild: Guild, as: MemberRef, page: "home" | "people"): void {
  onPage(page);
  show(<SetupPage sessionsHere={false} onSession={() => undefined} />, createFakeSyncClient(guild.world, as));
}
const card = (name: string) => within(screen.getByRole("region", { name }));

test("BUDDY-1: on People one ticks, by keyboard too, that one is happy to be a buddy, and takes it back", async () => {
  const guild = joined();
  showPage(guild, tom.ref, "people");
  await pass(0);
  const box = card("Buddies").getByRole("checkbox", { name: "I’m happy to be a buddy for new members" });
  box.focus();
  await newUser().keyboard(" ");
  expect(buddiesIn(founded(guild)).happy.map(({ member }) => member)).toEqual([tom.ref]);
  await newUser().keyboard(" ");
  expect(buddiesIn(founded(guild)).happy).toEqual([]);
});

test("BUDDY-2, BUDDY-3: whoever is asked says on Home that they look after a new member, who agrees, and either ends it", async () => {
  const guild = joined();
  guild.community(tom.ref, { type: "offerToBeBuddy", on: true });
  arrive(guild);
  showPage(guild, tom.ref, "home");
  await pass(0);
  expect(card("For you").getByText("Would you look after Amina Haddad, who is new here?")).toBeDefined();
  await newUser().click(card("For you").getByRole("button", { name: "Yes, happy to" }));
  expect(card("For you").getByText(/Thank you\. If they’d like that too/)).toBeDefined();
  guild.community(amina.ref, { type: "answerBuddy", pair: 1, yes: true });
  await pass(0);
  press(screen.getByRole("link", { name: "People" }));
  expect(card("Buddies").getByText("You’re looking after Amina Haddad.")).toBeDefined();
  await newUser().click(card("Buddies").getByRole("button", { name: "End this" }));
  await newUser().click(screen.getByRole("button", { name: "End it" }));
  expect(buddiesIn(founded(guild)).pairs).toEqual([]);
});

test("BUDDY-3: the new member is asked on Home, and says no, thanks", async () => {
  const guild = joined();
  guild.community(tom.ref, { type: "offerToBeBuddy", on: true });
  arrive(guild);
  guild.community(tom.ref, { type: "answerBuddy", pair: 1, yes: true });
  showPage(guild, amina.ref, "home");
  await pass(0);
  expect(card("For you").getByText(/Tom Whitfield is happy to be your buddy/)).toBeDefined();
  await newUser().click(card("For you").getByRole("button", { name: "No, thanks" }));
  expect(card("For you").getByText("That’s fine. Nobody is told, and we won’t ask again.")).toBeDefined();
  expect(buddiesIn(founded(guild)).pairs).toEqual([]);
});
