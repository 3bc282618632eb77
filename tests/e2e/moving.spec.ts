import { expect, test } from "./guildhall/test.ts";

test("MOVE-1, MOVE-5, MOVE-6: an organiser moves the community to another chat; the old one says where it went and leads there", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  await guildhall.teams.installBot("group");
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await tom.openDetails();
  await expect(tom.heading).toHaveText("Frontend Guild");

  await priya.openDetails();
  await priya.goTo("Settings");
  await priya.part("Move to another chat").getByRole("button", { name: "Get a code" }).click();
  const code = await priya.app.getByRole("textbox", { name: "Code for the move" }).inputValue();

  await priya.openDetails({ in: "group" });
  await priya.app.getByText("Move a community here").click();
  await priya.app.getByRole("textbox", { name: "Code" }).fill(code);
  await priya.app.getByRole("button", { name: "Move it here" }).click();
  await expect(priya.heading).toHaveText("Frontend Guild");
  await expect(priya.app.getByText("Design tokens")).toBeVisible();

  await expect(tom.app.getByText(/has moved to another chat, with everything it has/)).toBeVisible();
  await expect(tom.app.getByRole("button", { name: "Create community" })).toBeVisible();
  await tom.app.getByRole("link", { name: "Open it there" }).click();
  await expect(tom.heading).toHaveText("Frontend Guild");
  await tom.openChat();
  await expect(tom.chat.getByText(/has moved to another chat, with everything it has/)).toBeVisible();
});
