import { expect, test } from "./guildhall/test.ts";

test("three people found a community, run a session with a call, and read the true numbers in its recap", async ({
  guildhall,
}) => {
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");

  await test.step("the first founds a community and writes an agenda", async () => {
    await priya.openDetails();
    await priya.found("Frontend Guild");
    await priya.addItem({ title: "Welcome", minutes: 5, presenter: "Priya Nair", kind: "Opening" });
    await priya.addItem({ title: "Design tokens", minutes: 15, presenter: "Amara Okafor" });
    await priya.addItem({ title: "CI in ten minutes", minutes: 10, presenter: "Tom Hale" });
    await priya.addItem({ title: "What we learned", minutes: 5, kind: "Closing" });
    await expect(priya.agenda.first()).toContainText("You · Opening");
  });

  await test.step("all three see the running item", async () => {
    await Promise.all([priya.openPanel(), tom.openPanel(), amara.openMeeting()]);
    await priya.begin();
    await priya.next();
    for (const person of [priya, tom, amara]) await expect(person.now).toHaveText("Design tokens");
  });

  await test.step("one ELMO from the button and one from the chat make a call on all three screens", async () => {
    await tom.raiseElmo();
    await expect(amara.elmo).toHaveAccessibleName(/1 of 2$/);
    await amara.say("elmo!");
    for (const person of [priya, tom, amara]) {
      await expect(person.call).toContainText("2 of 3 say: enough, let’s move on.");
    }
    await expect(amara.chat).toContainText("2 of 3 say: enough, let’s move on.");
    await expect(tom.call.getByRole("button", { name: /Move on|Park it|then on/ })).toHaveCount(0);
  });

  await test.step("park it moves on, and the item stands under parked", async () => {
    await priya.answerCall("Park it");
    for (const person of [priya, tom, amara]) {
      await expect(person.now).toHaveText("CI in ten minutes");
      await expect(person.parked).toContainText("Design tokens");
    }
  });

  await test.step("anybody writes down takeaways", async () => {
    await tom.addLearned("Caches need a key");
    await amara.addAction("Write up the token names", "Tom Hale");
    await expect(priya.takeaways).toHaveCount(2);
    await expect(priya.takeaways.last()).toContainText("Owner: Tom Hale");
  });

  await test.step("the recap in the chat has the true numbers", async () => {
    await priya.next();
    await priya.finish();
    const recap = amara.chat.getByRole("listitem").filter({ hasText: "Recap of the session" });
    await expect(recap).toContainText("Frontend Guild · session 1");
    await expect(recap).toContainText(/Welcome\s*5 min planned · under 1 min taken/);
    await expect(recap).toContainText(/Design tokens\s*15 min planned · under 1 min taken, parked/);
    await expect(recap).toContainText(/CI in ten minutes\s*10 min planned · under 1 min taken/);
    await expect(recap).toContainText(/What we learned\s*5 min planned · under 1 min taken/);
    await expect(recap).toContainText("Caches need a key");
    await expect(recap).toContainText("Tom Hale: Write up the token names");
    await expect(recap).toContainText("Thank you for facilitating, Priya Nair.");
    await expect(recap).toHaveCount(1);
    await expect(tom.app.getByRole("region", { name: "Your actions" })).toContainText(
      "Write up the token names",
    );
  });
});

test("ELMO-2: the same person's button and word in the chat count once", async ({ guildhall }) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");
  await Promise.all([priya.openPanel(), tom.openMeeting(), amara.openPanel()]);
  await expect(amara.app.getByRole("button", { name: /^3 here/ })).toBeVisible();

  await tom.raiseElmo();
  await expect(amara.elmo).toHaveAccessibleName(/1 of 2$/);
  await tom.say("ELMO");
  // Sent after the word and counted before this answer, so nothing else is in flight.
  await guildhall.teams.say("mateo", "<at>Guildhall</at> help");
  await expect(tom.chat).toContainText("What I understand here");
  await expect(amara.elmo).toHaveAccessibleName(/1 of 2$/);

  await tom.takeElmoBack();
  await expect(amara.elmo).toHaveAccessibleName(/0 of 2$/);
  await tom.say("Enough, let's move on");
  await expect(tom.app.getByRole("button", { name: /^ELMO: you raised it/ })).toBeVisible();
  await expect(amara.elmo).toHaveAccessibleName(/1 of 2$/);
});
