import { ci, flaky } from "./founding/texts.ts";
import { putOntoTheAgenda } from "./founding/onto-the-agenda.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

const OUTCOME = "We quarantine them within a day";
const ACTION = "Write up the quarantine";
const IDEAS = "How could we solve “Flaky tests”?";

test("SESSION-3, BACK-7: a session with a topic to be solved goes on to the next one, keeps its timer, and can be finished", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Welcome", kind: "opening" }] });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await putOntoTheAgenda(priya, flaky, ci);
  await Promise.all([priya.openPanel(), tom.openPanel()]);
  await priya.begin();
  const finish = priya.controls.getByRole("button", { name: "Finish", exact: true });

  await test.step("the topic to be solved, without an outcome", async () => {
    await priya.next();
    await tom.sees(IDEAS);
    await tom.write("Your entry", "Delete them");
    await priya.sees("Delete them");
    for (const person of [priya, tom]) await expect(person.timer).toHaveText(/^\d+:\d\d$/);
    await expect(finish).toBeVisible();
  });

  await test.step("the item after it, with its own timer", async () => {
    await priya.next();
    for (const person of [priya, tom]) {
      await expect(person.now).toHaveText(ci.title);
      await expect(person.app.getByText("of 15 min", { exact: true })).toBeVisible();
      await expect(person.timer).toHaveText(/^1[45]:\d\d$/);
      await expect(person.app.getByText(IDEAS)).toBeHidden();
    }
    await expect(finish).toBeVisible();
  });

  await priya.finish();
  await expect(tom.app.getByRole("heading", { name: "Session 1 is over" })).toBeVisible();
});

test.describe("on a clock that the test advances", () => {
  test.use({ clock: "travelling" });

  test("BACK-8, ACTION-8: what came of a topic and what is to be done are told after the session, in the recap and at the start of the next, until it is done", async ({
    guildhall,
  }) => {
    await guildhall.seed({ agenda: [{ title: "Welcome", kind: "opening" }] });
    const priya = await guildhall.facilitator();
    const tom = await guildhall.member("tom");
    await putOntoTheAgenda(priya, flaky);
    await Promise.all([priya.openMeeting(), tom.openPanel()]);
    const line = `Flaky tests: ${OUTCOME}`;
    const inPart = (name: string) => tom.part(name).getByRole("listitem");

    await test.step("the session", async () => {
      await priya.begin();
      await priya.next();
      await priya.sees(IDEAS);
      await priya.write("What was the outcome?", OUTCOME);
      await tom.sees(`Outcome: ${OUTCOME}`);
      await priya.addAction(ACTION, "Tom Hale");
      await priya.finish();
    });

    await test.step("after it, in the panel", async () => {
      for (const person of [priya, tom])
        await expect(person.part("What came of the topics")).toContainText(line);
      await expect(inPart("Your actions")).toHaveText([new RegExp(`^${ACTION}`)]);
      await expect(priya.part("Actions")).toContainText(ACTION);
      expect(await violations(tom), "after the session").toEqual([]);
    });

    await test.step("in the recap", async () => {
      const recap = priya.chat.getByRole("listitem").filter({ hasText: "Recap of the session" });
      await expect(recap).toContainText(`Outcome: ${OUTCOME}`);
      await expect(recap).toContainText(`Tom Hale: ${ACTION}`);
    });

    await test.step("TAKE-4: its author words the action differently, and everybody reads that", async () => {
      await priya.button(`Edit ${ACTION}`).click();
      const field = priya.app.getByRole("textbox", { name: "What will be done?" });
      await field.fill(`${ACTION} rule`);
      await field.press("Enter");
      await expect(inPart("Your actions")).toHaveText([new RegExp(`^${ACTION} rule`)]);
      await expect(tom.button(`Edit ${ACTION} rule`)).toHaveCount(0);
      const recap = priya.chat.getByRole("listitem").filter({ hasText: "Recap of the session" });
      await expect(recap).toContainText(`Tom Hale: ${ACTION} rule`);
      await expect(recap).toHaveCount(1);
    });

    await test.step("before the next session", async () => {
      await guildhall.advance(3_600_000 + 1);
      await expect(tom.part("What came of the topics in session 1")).toContainText(line);
      await expect(tom.openActions).toHaveText([new RegExp(`^${ACTION} rule`)]);
      expect(await violations(tom), "before the next session").toEqual([]);
    });

    await test.step("at its start, where it is ticked off and gone everywhere", async () => {
      await priya.begin();
      const left = tom.part("1 open action");
      await expect(left).toContainText(line);
      expect(await violations(tom), "at the start of the next session").toEqual([]);
      await tom.button(`Done: “${ACTION} rule”`).click();
      await expect(priya.openActions).toHaveCount(0);
      await expect(priya.part(/^What came of the topics in session 1$|^0 open actions$/)).toContainText(line);
      await tom.openDetails({ sub: "sessions" });
      await expect(tom.part("Actions")).toContainText("Everything is done.");
    });
  });
});
