import { readFile } from "node:fs/promises";
import { parsed } from "../integration/calendar/parsers.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

test("CAL-1, CAL-6, CAL-9: a member subscribes to the sessions, and their address works until they remove it", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
  const tom = await guildhall.member("tom");
  await tom.openDetails({ sub: "sessions" });
  const card = tom.app.getByRole("region", { name: "Your calendar" });
  await card.getByRole("button", { name: "Get an address" }).click();
  const field = card.getByRole("textbox", { name: "Your address" });
  await expect(field).toHaveValue(/\/calendar\/[\w-]{43}\.ics$/);
  await card.getByRole("button", { name: "Copy" }).click();
  await expect(card).toContainText(/Copied\.|Press Ctrl\+C/);
  expect(await violations(tom), "a new address").toEqual([]);

  const { pathname } = new URL(await field.inputValue());
  const read = () => fetch(guildhall.server.url + pathname);
  const answer = await read();
  expect(answer.status).toBe(200);
  expect(parsed(await answer.text())).toMatchObject([{ status: "CONFIRMED", transparent: true }]);

  await card.getByRole("button", { name: "Remove the address…" }).click();
  await card.getByRole("button", { name: "Remove it" }).click();
  await expect(card.getByRole("button", { name: "Get an address" })).toBeVisible();
  expect((await read()).status).toBe(404);
});

test("EXPORT-1, EXPORT-2, EXPORT-6: a session is exported to a wiki, and a community to a file, of which the chat is told", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "Open floor" }], begun: true });
  const priya = await guildhall.facilitator();
  await priya.openPanel();
  await priya.addAction("Write up | the token names", "Tom Hale");
  await priya.finish();

  await priya.openDetails({ sub: "sessions" });
  const past = priya.app.getByRole("region", { name: "Past sessions" });
  await past.getByText("What happened in session 1").click();
  await past.getByRole("button", { name: "Export as Markdown, for a wiki" }).click();
  const file = past.getByRole("textbox", { name: /ready to copy or download$/ });
  await expect(file).toBeFocused();
  await expect(file).toHaveValue(/^# Session 1 · /);
  await expect(file).toHaveValue(/\n- Action: Write up \\\| the token names \(Tom Hale\)\n/);
  expect(await violations(priya), "an export").toEqual([]);

  await priya.openDetails({ sub: "settings" });
  const card = priya.app.getByRole("region", { name: "Export" });
  await card.getByRole("button", { name: "Export as CSV, for a spreadsheet" }).click();
  const [download] = await Promise.all([
    priya.page.waitForEvent("download"),
    card.getByRole("button", { name: "Download" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(await readFile(await download.path(), "utf8")).toContain('"Write up | the token names"');
  await guildhall.teams.untilChat((messages) =>
    messages.find((message) => JSON.stringify(message).includes("has exported this community")),
  );
});
