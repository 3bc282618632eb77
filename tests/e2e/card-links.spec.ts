import type { Person } from "./actors/person.ts";
import { expect, test } from "./guildhall/test.ts";

test("CARD-27, HOME-2: a link on a card opens its page of the tab, from the chat and during the meeting, and Back leads there again", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const opens = (person: Person, page: string) => expect(person.heading).toHaveText(page);
  const back = (person: Person) => person.page.evaluate(() => history.back());

  await test.step("from the card of the founding, which everybody is shown", async () => {
    await guildhall.teams.say("tom", "<at>Guildhall</at> set up");
    await tom.openChat();
    await tom.openPage("Organisers: Priya Nair", "Open Guildhall");
    await opens(tom, "Frontend Guild");
    await back(tom);
    await expect(tom.chat).toBeVisible();
  });

  await test.step("from the recap, in the chat", async () => {
    await priya.openMeeting();
    await priya.begin();
    await priya.addLearned("Caches need a key");
    await priya.finish();
    await tom.openPage("Recap of the session", "Open Sessions");
    await opens(tom, "Sessions");
    await tom.goTo("People");
    await back(tom);
    await opens(tom, "Sessions");
    await expect(tom.heading).toBeFocused();
    await back(tom);
    await expect(tom.chat).toBeVisible();
  });

  await test.step("from the same recap, for somebody who is in the meeting", async () => {
    await guildhall.teams.startMeeting();
    await guildhall.teams.join("priya");
    await priya.openPage("Recap of the session", "Open Sessions");
    await opens(priya, "Sessions");
    await expect(priya.part("Past sessions")).toContainText("Session 1");
  });
});
