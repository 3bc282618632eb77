import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { SetupPage } from "../../pages/setup/setup-page.tsx";
import { createFakeSyncClient } from "../../testing/fake-sync-client.ts";
import { plannedGuild, priya, tom } from "../../testing/guild.ts";
import { newUser, ownPage, pass, show } from "../../testing/show.tsx";

ownPage();

function showSetup() {
  const guild = plannedGuild();
  const sync = createFakeSyncClient(guild.world, priya.ref);
  const page = show(<SetupPage sessionsHere={false} onSession={() => undefined} />, sync);
  const stored = () => {
    const { state } = guild.world.community;
    return state.status === "founded" ? (state.upcoming[0]?.agenda ?? []).map(({ title }) => title) : [];
  };
  return { guild, sync, page, stored };
}

const rows = () => within(screen.getByRole("list", { name: "Agenda" })).getAllByRole("listitem");
const titles = () => rows().map((row) => row.querySelector("p")?.textContent);
const ORDER = [
  "Welcome and check-in",
  "Design tokens without tears",
  "CI in ten minutes",
  "Open floor",
  "Closing",
];
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("reordering", () => {
  test("AGENDA-7: Alt with an arrow key moves an item, keeps the focus on it and says where it is", async () => {
    const { stored } = showSetup();
    button("Edit CI in ten minutes").focus();
    await newUser().keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(titles().slice(0, 3)).toEqual([ORDER[0], ORDER[2], ORDER[1]]);
    expect(stored().slice(0, 3)).toEqual([ORDER[0], ORDER[2], ORDER[1]]);
    expect(document.activeElement).toBe(button("Edit CI in ten minutes"));
    expect(screen.getByText("CI in ten minutes is now 2 of 5.")).toBeDefined();
  });

  test("AGENDA-7: the buttons up and down move an item and keep the focus, also at either end", async () => {
    const { stored } = showSetup();
    const user = newUser();
    button("Move Design tokens without tears up").focus();
    await user.keyboard("{Enter}");
    expect(stored()[0]).toBe("Design tokens without tears");
    expect(document.activeElement).toBe(button("Move Design tokens without tears up"));
    await user.keyboard("{Enter}");
    expect(stored()[0]).toBe("Design tokens without tears");
  });

  test("AGENDA-7: an item is dragged to another place", async () => {
    const { stored } = showSetup();
    const dataTransfer = { setData: () => undefined, effectAllowed: "" };
    const [first, , third] = rows();
    if (first === undefined || third === undefined) throw new Error("Too few rows");
    third.getBoundingClientRect = () => new DOMRect(0, 100, 300, 40);
    fireEvent.dragStart(first, { dataTransfer });
    fireEvent(
      third,
      Object.assign(new MouseEvent("dragover", { bubbles: true, clientY: 135 }), { dataTransfer }),
    );
    fireEvent(
      third,
      Object.assign(new MouseEvent("drop", { bubbles: true, clientY: 135 }), { dataTransfer }),
    );
    await pass(0);
    expect(stored().slice(0, 3)).toEqual([ORDER[1], ORDER[2], ORDER[0]]);
  });

  test("SYNC-3: a move is shown at once, and reverted when it is refused", async () => {
    const { sync } = showSetup();
    const release = sync.hold();
    sync.answerNext({ kind: "refused", rejection: { code: "noSuchItem" } });
    await newUser().click(button("Move Closing up"));
    expect(titles()[3]).toBe("Closing");
    release();
    await pass(0);
    expect(titles()).toEqual(ORDER);
    expect(screen.getByRole("alert").textContent).toContain("has removed this item");
  });
});

describe("removing", () => {
  test("can be undone for a while before the item is removed for everybody", async () => {
    const { stored } = showSetup();
    const user = newUser();
    await user.click(button("Remove Open floor"));
    expect(document.activeElement).toBe(button("Undo: restore Open floor"));
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(button("Remove Open floor"));
    await pass(10_000);
    expect(stored()).toEqual(ORDER);

    await user.click(button("Remove Open floor"));
    expect(stored()).toEqual(ORDER);
    await pass(6_000);
    expect(stored()).not.toContain("Open floor");
    expect(titles()).not.toContain("Open floor");
  });

  test("is carried out when the page is left", async () => {
    const { stored, page } = showSetup();
    await newUser().click(button("Remove Open floor"));
    page.unmount();
    await pass(0);
    expect(stored()).not.toContain("Open floor");
  });
});

describe("writing", () => {
  const form = () => within(screen.getByRole("form", { name: "Add to the agenda" }));

  test("AGENDA-1: an item is added with a presenter from the chat, and the next can be typed right away", async () => {
    const { stored } = showSetup();
    const user = newUser();
    await user.type(form().getByRole("textbox", { name: "Title" }), "Container queries");
    await user.type(form().getByRole("combobox", { name: "Presenter (optional)" }), "tom");
    await pass(200);
    await user.keyboard("{ArrowDown}{Enter}");
    await user.click(form().getByRole("button", { name: "Add an item" }));
    expect(stored().at(-1)).toBe("Container queries");
    expect(rows().at(-1)?.textContent).toContain(tom.name);
    expect(document.activeElement).toBe(form().getByRole("textbox", { name: "Title" }));
    expect(form().getByRole<HTMLInputElement>("textbox", { name: "Title" }).value).toBe("");
  });

  test("AGENDA-2: an error is shown beside its field, and nothing is lost", async () => {
    const { stored } = showSetup();
    const user = newUser();
    const minutes = form().getByRole("textbox", { name: "Minutes" });
    await user.clear(minutes);
    await user.type(minutes, "2.5");
    await user.click(form().getByRole("button", { name: "Add an item" }));
    expect(form().getByText("Give it a title.")).toBeDefined();
    expect(form().getByText("Enter 1 to 240 whole minutes.")).toBeDefined();
    expect(stored()).toEqual(ORDER);
  });

  test("SYNC-2: a half-typed title survives a reload", async () => {
    const { sync, page } = showSetup();
    await newUser().type(form().getByRole("textbox", { name: "Title" }), "Half a to");
    page.unmount();
    show(<SetupPage sessionsHere={false} onSession={() => undefined} />, sync);
    expect(form().getByRole<HTMLInputElement>("textbox", { name: "Title" }).value).toBe("Half a to");
  });

  test("SYNC-8: a half-edited item survives a reload", async () => {
    const { sync, page, stored } = showSetup();
    const user = newUser();
    await user.click(button("Edit Open floor"));
    const edited = () => within(screen.getByRole("form", { name: "Edit Open floor" }));
    const title = () => edited().getByRole<HTMLInputElement>("textbox", { name: "Title" });
    await user.clear(title());
    await user.type(title(), "Open sta");
    page.unmount();
    const again = show(<SetupPage sessionsHere={false} onSession={() => undefined} />, sync);
    expect(title().value).toBe("Open sta");
    await user.type(title(), "ge");
    await user.click(edited().getByRole("button", { name: "Save" }));
    expect(stored()[3]).toBe("Open stage");
    again.unmount();
    show(<SetupPage sessionsHere={false} onSession={() => undefined} />, sync);
    expect(screen.queryByRole("form", { name: /^Edit/ })).toBeNull();
  });

  test("TEXT-16: an item that is only called what its kind is called gets no title of its own", async () => {
    const { stored } = showSetup();
    const user = newUser();
    await user.type(form().getByRole("textbox", { name: "Title" }), "Break");
    await user.selectOptions(form().getByRole("combobox", { name: "Kind" }), "Break");
    await user.click(button("Add an item"));
    expect(stored()[5]).toBeNull();
    expect(rows()[5]?.textContent).toMatch(/^Break\d+ min/);
    expect(titles()[5]).toBe("Break");

    await user.click(button("Edit Break"));
    const edit = () => within(screen.getByRole("form", { name: "Edit Break" }));
    await user.click(edit().getByRole("button", { name: "Save" }));
    expect(stored()[5]).toBeNull();
    await user.click(button("Edit Break"));
    await user.type(edit().getByRole("textbox", { name: "Title" }), " with cake");
    await user.click(edit().getByRole("button", { name: "Save" }));
    expect(stored()[5]).toBe("Break with cake");
  });

  test("TEXT-16: a topic is called what was typed, even if that is only Topic", async () => {
    const { stored } = showSetup();
    const user = newUser();
    await user.type(form().getByRole("textbox", { name: "Title" }), "Topic");
    await user.click(button("Add an item"));
    expect(stored()[5]).toBe("Topic");
  });

  test("AGENDA-1: an item is edited in place", async () => {
    showSetup();
    const user = newUser();
    await user.click(button("Edit Open floor"));
    const edit = within(screen.getByRole("form", { name: "Edit Open floor" }));
    const title = edit.getByRole("textbox", { name: "Title" });
    expect(document.activeElement).toBe(title);
    await user.clear(title);
    await user.type(title, "Open stage");
    await user.selectOptions(edit.getByRole("combobox", { name: "Kind" }), "Break");
    await user.click(edit.getByRole("button", { name: "Save" }));
    expect(titles()[3]).toBe("Open stage");
    expect(rows()[3]?.textContent).toContain("Break");
    expect(document.activeElement).toBe(button("Edit Open stage"));
  });
});
