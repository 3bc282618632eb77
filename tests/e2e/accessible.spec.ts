import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

test("axe finds nothing wrong with the panel, from not begun to ended", async ({ guildhall }) => {
  await guildhall.seed({
    agenda: [
      { title: "Design tokens", presenter: "Amara Okafor" },
      { title: "CI in ten minutes", presenter: "Tom Hale" },
      { title: "Open floor" },
    ],
  });
  const priya = await guildhall.facilitator();
  await priya.openPanel();
  await priya.button("Begin the session").waitFor();
  expect(await violations(priya), "not begun").toEqual([]);

  await priya.begin();
  await priya.next();
  await priya.addAction("Write up the names", "Tom Hale");
  expect(await violations(priya), "running, with a takeaway being written").toEqual([]);

  await priya.raiseElmo();
  await priya.call.waitFor();
  expect(await violations(priya), "at a call").toEqual([]);

  await priya.answerCall("Park it");
  await priya.button(/here\. Show who$/).click();
  await priya.app.getByRole("heading", { name: "1 here" }).waitFor();
  expect(await violations(priya), "who is here").toEqual([]);

  await priya.button("Back").click();
  await priya.finish();
  expect(await violations(priya), "ended").toEqual([]);
});

test("axe finds nothing wrong with the details tab and the configuration page", async ({ guildhall }) => {
  const priya = await guildhall.facilitator();
  await priya.openDetails();
  await priya.app.getByRole("heading", { name: "Create your community" }).waitFor();
  expect(await violations(priya), "to be founded").toEqual([]);

  await guildhall.seed({
    agenda: [{ title: "Design tokens", presenter: "Amara Okafor" }, { title: "CI in ten minutes" }],
  });
  await expect(priya.agenda).toHaveCount(2);
  await priya.app.getByRole("combobox", { name: "Presenter (optional)" }).fill("a");
  await priya.app.getByRole("listbox").getByRole("option").first().waitFor();
  expect(await violations(priya), "with an agenda, naming a presenter").toEqual([]);

  await priya.openConfig();
  await expect(priya.heading).toBeVisible();
  expect(await violations(priya), "configuration").toEqual([]);
});

test.describe("on a clock that the test advances", () => {
  test.use({ clock: "travelling" });

  test("axe finds nothing wrong with a timer in warning, in danger and in overtime", async ({
    guildhall,
  }) => {
    await guildhall.seed({ agenda: [{ title: "Design tokens", minutes: 100 }], begun: true });
    const tom = await guildhall.member("tom");
    await tom.openPanel();
    await tom.timer.waitFor();
    for (const [minutes, word] of [
      [81, "Time to wrap up"],
      [15, "Almost out of time"],
      [6, "Out of time"],
    ] as const) {
      await guildhall.advance(minutes * 60_000);
      await expect(tom.app.getByText(word, { exact: true })).toBeVisible();
      expect(await violations(tom), word).toEqual([]);
    }
  });
});
