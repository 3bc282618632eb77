import { cleanup, screen, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import { collecting, lastCollection } from "../../../testing/activities.ts";
import { amina, lars, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, tell } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

const listed = () => within(screen.getByRole("list", { name: /^Entries: / })).getAllByRole("listitem");

describe("a list that everybody writes into", () => {
  test("COLL-1: says what is secret before anything is written, and takes several entries", async () => {
    const guild = collecting(0, { anonymous: true });
    await panelOf(guild, tom);
    expect(said(/^Nobody here ever sees who wrote what/)).toBeDefined();
    const user = newUser();
    await user.type(screen.getByRole("textbox", { name: "Your entry" }), "Less slides{Enter}");
    expect(listed()[0]?.textContent).toContain("Less slides");
    expect(said("Yours")).toBeDefined();
    expect(said("1 entry so far")).toBeDefined();
    await tell(guild, amina.ref, {
      type: "addEntry",
      collection: lastCollection(guild).id,
      text: "More coffee",
      twin: null,
    });
    await pass(0);
    expect(listed()[0]?.textContent).toContain("More coffee");
  });

  test("a row stays under a pointer at its button while others write", async () => {
    const guild = collecting(2);
    await panelOf(guild, priya);
    const user = newUser();
    await user.hover(button("What to do with “No agenda”"));
    await tell(guild, tom.ref, {
      type: "addEntry",
      collection: lastCollection(guild).id,
      text: "More coffee",
      twin: null,
    });
    await pass(0);
    expect(said("3 entries so far")).toBeDefined();
    expect(listed()[0]?.textContent).toContain("No agenda");
    expect(said(/^1 new entry\. Move your pointer/)).toBeDefined();
    await user.unhover(screen.getByRole("list", { name: /^Entries:/ }));
    expect(listed()[0]?.textContent).toContain("More coffee");
  });

  test("SYNC-8: a half-edited entry survives a reload until it is cancelled", async () => {
    const guild = collecting(2);
    const reloaded = async () => {
      cleanup();
      await panelOf(guild, tom);
    };
    await panelOf(guild, tom);
    const user = newUser();
    await user.click(button("What to do with “One person dominates the conversation”"));
    await user.click(button("Edit"));
    await user.clear(screen.getByDisplayValue("One person dominates the conversation"));
    await reloaded();
    const [field] = within(screen.getByRole("list", { name: /^Entries:/ })).getAllByRole("textbox");
    if (field === undefined) throw new Error("It is not being changed any more");
    expect((field as HTMLTextAreaElement).value).toBe("");
    await user.type(field, "Two people do");
    await reloaded();
    expect(screen.getByDisplayValue("Two people do")).toBeDefined();
    await user.click(button("Cancel"));
    await reloaded();
    expect(screen.queryByDisplayValue("Two people do")).toBeNull();
    expect(screen.getByText("One person dominates the conversation")).toBeDefined();
  });

  test("COLL-2: members change and remove their own entries, and no others", async () => {
    await panelOf(collecting(2), tom);
    const user = newUser();
    expect(screen.getAllByRole("button", { name: /^What to do with/ })).toHaveLength(1);
    await user.click(button("What to do with “One person dominates the conversation”"));
    await user.click(button("Edit"));
    const field = screen.getByDisplayValue("One person dominates the conversation");
    await user.clear(field);
    await user.type(field, "One person talks{Enter}");
    expect(said("One person talks")).toBeDefined();
    await user.click(button("What to do with “One person talks”"));
    await user.click(button("Remove"));
    expect(screen.queryByText("One person talks")).toBeNull();
  });

  test("COLL-5: a hidden entry is shown as hidden, in full to its author, and can be shown again", async () => {
    const guild = collecting(2);
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(button("What to do with “No agenda”"));
    await user.click(button("Hide"));
    expect(said("Hidden by the facilitator")).toBeDefined();
    expect(screen.queryByText("No agenda")).toBeNull();
    await user.click(button("What to do with the hidden entry"));
    await user.click(button("Show again"));
    expect(said("No agenda")).toBeDefined();
  });

  test("COLL-5: the author of a hidden entry still reads it", async () => {
    const guild = collecting(1);
    const { id, entries } = lastCollection(guild);
    const entry = entries[0]?.id;
    if (entry !== undefined) guild.community(priya.ref, { type: "hideEntry", collection: id, entry });
    await panelOf(guild, tom);
    expect(said(/hidden from everybody else: “One person dominates/)).toBeDefined();
  });

  test("COLL-6: two duplicates are merged with the keyboard alone, and both authors keep the credit", async () => {
    await panelOf(collecting(2), priya);
    const user = newUser();
    button("What to do with “No agenda”").focus();
    await user.keyboard("{Enter}");
    button("Merge with…").focus();
    await user.keyboard("{Enter}");
    expect(document.activeElement?.textContent).toBe("Cancel");
    await user.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toBe(
      "Merge with this one: “One person dominates the conversation”",
    );
    await user.keyboard("{Enter}");
    await user.click(button("Merge them"));
    expect(listed()).toHaveLength(1);
    expect(said("Amina Haddad and Tom Whitfield")).toBeDefined();
  });

  test("COLL-3: says how many more entries a member may write", async () => {
    await panelOf(collecting(1, { perMember: 1 }), tom);
    expect(said(/You have used all 1 of your entries/)).toBeDefined();
    expect(button("Add").getAttribute("aria-disabled")).toBe("true");
  });

  test("a list of sixty is shown in part, and in full on demand", async () => {
    await panelOf(collecting(60), lars);
    expect(listed().length).toBeLessThan(30);
    await newUser().click(button("Show all 60"));
    expect(listed()).toHaveLength(60);
  });

  test("TYPE-1, TYPE-2: the field is empty at once, and what is refused comes back beside what was typed meanwhile", async () => {
    const client = await panelOf(collecting(0), tom);
    const user = newUser();
    const field = screen.getByRole("textbox", { name: "Your entry" });
    const release = client.hold();
    client.answerNext({ kind: "refused", rejection: { code: "collectionClosed" } });
    await user.type(field, "First thought{Enter}Second");
    expect(field).toMatchObject({ value: "Second" });
    expect(document.activeElement).toBe(field);
    expect(said("Sending…").closest("li")?.textContent).toContain("First thought");
    release();
    await pass(0);
    expect(screen.queryByText("Sending…")).toBeNull();
    expect(said("First thought").closest("li")?.textContent).toMatch(/closed/);
    await user.click(button("Edit “First thought”"));
    expect(field).toMatchObject({ value: "First thought" });
    await user.keyboard("{Enter}");
    await user.click(button("Edit “Second”"));
    await user.keyboard("{Enter}");
    expect(screen.queryByRole("list", { name: "What you wrote" })).toBeNull();
    expect(listed()).toHaveLength(2);
  });

  test("what is typed stays when it is refused", async () => {
    const client = await panelOf(collecting(0), tom);
    client.answerNext({ kind: "refused", rejection: { code: "collectionClosed" } });
    await newUser().type(screen.getByRole("textbox", { name: "Your entry" }), "Kept{Enter}");
    expect(screen.getByDisplayValue("Kept")).toBeDefined();
    expect(said(/closed/).closest('[role="alert"]')).not.toBeNull();
  });
});

test("READ-8: what is secret is said in full the first time, and in one line from then on, the whole one tap away", async () => {
  const whole = /^Nobody here ever sees who wrote what/;
  const brief = "Nobody learns who wrote what.";
  const summary = () => document.querySelector("details summary")?.textContent ?? "";
  await panelOf(collecting(0, { anonymous: true }), tom);
  expect(summary()).toMatch(whole);
  expect(screen.queryByText(brief)).toBeNull();
  cleanup();
  await panelOf(collecting(0, { anonymous: true }), tom);
  expect(summary()).toBe(brief);
  expect(screen.getByText(whole).closest("details")).not.toBeNull();
});
