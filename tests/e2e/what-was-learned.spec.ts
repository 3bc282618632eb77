import { DAY, HOUR, MINUTE } from "@guildhall/shared/domain/kernel/time";
import { expect, test } from "./guildhall/test.ts";

const LEARNED = "Ask earlier for help";
const HELPED = "Did it help?";
const STORY = "We asked on the first day, and were done on the second.";

test.use({ clock: "travelling" });

test("KNOW-1, EXT-4, HELPED-8, HELPED-11, SPONSOR-5: what was learned goes from a session into search, into another chat, to somebody who used it, and with their story onto the sponsor page", async ({
  guildhall,
}) => {
  await guildhall.seed({ begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");

  await test.step("it is noted in a session, which Tom was at", async () => {
    await Promise.all([priya.openPanel(), tom.openPanel()]);
    await tom.addLearned(LEARNED);
    await priya.finish();
    await tom.openDetails();
    await tom.button("I was here").click();
    await expect(tom.button("I was here")).toBeHidden();
    // Who was there is recorded a little after the end.
    await guildhall.advance(5 * MINUTE);
    await tom.goTo("Sessions");
    await expect(tom.app.getByRole("region", { name: "Past sessions" })).toContainText(/1 person, |people, /);
  });

  await test.step("it is found", async () => {
    await tom.goTo("What we learned");
    await tom.app.getByRole("searchbox").fill("early");
    await tom.sees("Nothing found");
    await tom.app.getByRole("searchbox").fill("earl");
    await tom.sees(LEARNED);
  });

  await test.step("and put into another chat", async () => {
    await tom.openChat({ in: "group" });
    await tom.page.getByTestId("extension-open").click();
    await tom.page.getByTestId("extension-search").getByRole("button", { name: LEARNED }).click();
    await expect(tom.page.getByTestId("attached-card")).toContainText(LEARNED);
    await tom.page.getByTestId("chat-input").press("Enter");
    await expect(tom.card(LEARNED)).toContainText("Frontend Guild · Session 1");
  });

  await guildhall.advance(28 * DAY + HOUR);
  await test.step("four weeks later Tom used it, says on the card what came of it, and releases that", async () => {
    await tom.openChat();
    await tom
      .card(HELPED)
      .getByRole("button", { name: /^Used it/ })
      .click();
    const dialog = await tom.openDialog(HELPED, "Say what came of it");
    await dialog.getByLabel("What came of it, in one line").fill(STORY);
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog).toContainText("Saved. Only you can read it until you release it");
    await tom.closeDialog();
    await tom.openDetails();
    await tom.goTo("Sessions");
    const past = tom.app.getByRole("region", { name: "Past sessions" });
    await past.getByText("What happened in session 1").click();
    await expect(past).toContainText(STORY);
    await past.getByRole("button", { name: /^Release it for sponsors/ }).click();
    await tom.sees(/^Released for sponsors/);
  });

  await test.step("it stands on the sponsor page, which members read first", async () => {
    await priya.openDetails({ sub: "sponsors" });
    await priya.button("Put it together for members").click();
    await tom.openDetails({ sub: "sponsors" });
    for (const person of [priya, tom]) await person.sees(STORY);
    await expect(priya.button(/^Export as Markdown/)).toHaveCount(0);
  });

  await guildhall.advance(DAY + HOUR);
  await test.step("and is exported a day later", async () => {
    await priya.openDetails({ sub: "sponsors" });
    await priya.button(/^Export as Markdown/).click();
    const file = priya.app.getByRole("textbox", { name: /ready to copy or download$/ });
    await expect(file).toHaveValue(new RegExp(STORY));
    await expect(file).not.toHaveValue(/Tom|Ask earlier/);
  });
});
