import { expect, test } from "./guildhall/test.ts";

test("TURN-1, TURN-2, TURN-4, TURN-5, TURN-6: two swap their turns, an organiser undoes it, names a guest and sets the order, by keyboard", async ({
  guildhall,
}) => {
  await guildhall.seed({});
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  for (const person of [priya, tom]) {
    await person.openDetails();
    await person.goTo("People");
    await person.part("Rota").getByRole("button", { name: "Join the rota" }).click();
  }
  const turnsOf = (person: typeof tom) =>
    person.part("Rota").getByRole("list", { name: "Coming turns" }).getByRole("listitem");
  await expect(turnsOf(priya)).toHaveText([/Tom/, /^The session after thatYou/]);

  await test.step("TURN-1: Tom asks, and Priya swaps with one tap", async () => {
    await tom.part("Rota").getByText("Swap or change turns").click();
    await tom.button(/^Swap with Priya/).click();
    await expect(tom.app.getByText(/^You’ve asked Priya/)).toBeVisible();
    await priya.part("Rota").getByRole("button", { name: "Swap", exact: true }).click();
    await expect(turnsOf(priya)).toHaveText([/You · confirmed/, /Tom.* · confirmed/]);
    await expect(turnsOf(tom)).toHaveText([/Priya.* · confirmed/, /You · confirmed/]);
  });

  await test.step("TURN-6: Priya undoes it by keyboard", async () => {
    await priya.pressOn(priya.button("Undo"));
    await expect(turnsOf(tom)).toHaveText([/You · not confirmed yet/, /Priya/]);
  });

  await test.step("TURN-5: Priya sets the order by keyboard", async () => {
    await priya.pressOn(priya.part("Rota").getByText("Swap or change turns"));
    await priya.pressOn(priya.button("Set the order"));
    await priya.pressOn(priya.button("Move yourself up from place 2"));
    await priya.pressOn(priya.button("Save the order"));
    await expect(turnsOf(tom)).toHaveText([/Priya/, /You/]);
  });

  await test.step("TURN-4: Tom names a guest, and everybody sees them", async () => {
    await tom.button("A guest…").click();
    await tom.app.getByLabel("Name of the guest").fill("Zoe Adler");
    await tom.button("Save").click();
    await expect(turnsOf(priya)).toHaveText([/You/, /Zoe Adler \(guest\)/]);
  });
});
