import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

const MINUTE = 60_000;

test.use({ clock: "travelling" });

test("ATT-3, ATT-6, ATT-7: who was in a session for a while finds it among the past ones, with how many came and that they did", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens", minutes: 10 }, { title: "CI in ten minutes" }] });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");
  const past = (person: typeof tom) => person.app.getByRole("region", { name: "Past sessions" });

  await Promise.all([priya.openPanel(), tom.openPanel(), amara.openDetails()]);
  await expect(past(amara)).toContainText("No session is over yet");
  await priya.begin();
  // A look a minute at who is there.
  for (let minute = 0; minute < 8; minute += 1) {
    await guildhall.advance(MINUTE);
    await expect(tom.timer).toBeVisible();
    await expect(priya.timer).toBeVisible();
  }
  await priya.finish();
  await expect(past(amara)).toContainText(/Session 1 · /);
  await guildhall.advance(20_000);

  await expect(past(amara)).toContainText("2 people, all until the end");
  await expect(past(amara)).toContainText("Priya Nair facilitated");
  await expect(past(amara)).not.toContainText("You were there");
  await tom.openDetails();
  await expect(past(tom)).toContainText("2 people, all until the end · You were there");
  await expect(past(tom)).toContainText("1 item done");
  expect(await violations(tom), "with a past session").toEqual([]);
});
