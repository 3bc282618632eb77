import type { Person } from "./actors/person.ts";
import { expect, test } from "./guildhall/test.ts";

async function write(person: Person, field: RegExp, text: string): Promise<void> {
  const box = person.app.getByRole("textbox", { name: field });
  await box.fill(text);
  await box.press("Enter");
}

test("TRIZ-1, CONTRACT-1: three people turn what would go wrong into a contract, and sign it", async ({
  guildhall,
}) => {
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");

  await test.step("the organiser starts the workshop in the details tab", async () => {
    await priya.openDetails();
    await priya.found("Frontend Guild");
    await priya.app.getByRole("button", { name: "Start live" }).first().click();
    await expect(priya.app.getByText(/step 1 of 4/i).first()).toBeVisible();
    await Promise.all([priya.openPanel(), tom.openPanel(), amara.openMeeting()]);
  });

  await test.step("everybody sees the bad list grow", async () => {
    await write(tom, /What would go wrong/, "One person dominates the conversation");
    await write(amara, /What would go wrong/, "No agenda");
    for (const person of [priya, tom, amara]) {
      await expect(person.app.getByText("One person dominates the conversation")).toBeVisible();
      await expect(person.app.getByText("No agenda", { exact: true })).toBeVisible();
    }
  });

  await test.step("each is turned round", async () => {
    await priya.app.getByRole("button", { name: "On to the good list" }).click();
    await priya.app.getByRole("button", { name: "Go on" }).click();
    await write(tom, /Turn it round: .*No agenda/, "The agenda stands a day before");
    await write(amara, /Turn it round: .*dominates/, "Everybody gets a turn before anybody gets two");
    await expect(priya.app.getByText("2 of 2 turned round")).toBeVisible();
  });

  await test.step("thumbs choose, and nobody sees whose", async () => {
    await priya.app.getByRole("button", { name: "On to the vote" }).click();
    await priya.app.getByRole("button", { name: "Go on" }).click();
    for (const person of [priya, tom, amara])
      await person.app.getByRole("button", { name: /Thumb for .*turn before/ }).click();
    await expect(tom.app.getByText("3 of 3 have voted")).toBeVisible();
    await expect(priya.app.getByText("Everybody here has voted.", { exact: true })).toBeVisible();
    await priya.app.getByRole("button", { name: "Close the vote and go on" }).click();
  });

  await test.step("the contract is adopted and signed, and every screen shows it", async () => {
    await priya.app.getByRole("button", { name: "Take these" }).click();
    await priya.app.getByRole("button", { name: "Adopt this contract" }).click();
    await priya.app.getByRole("button", { name: "Adopt it" }).click();
    for (const person of [priya, tom, amara])
      await expect(person.app.getByText("turns round: One person dominates the conversation")).toBeVisible();
    await tom.app.getByRole("button", { name: "Sign it" }).click();
    await expect(amara.app.getByText("1 of 3 have signed")).toBeVisible();
    await expect(amara.chat).toContainText("Our social contract");
  });
});
