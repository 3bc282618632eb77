import { expect, test } from "./guildhall/test.ts";

const agenda = [{ title: "Design tokens" }, { title: "CI in ten minutes" }, { title: "Open floor" }];

test("SYNC-2: a cut network is reported, loses no draft, and is recovered from without a reload", async ({
  guildhall,
}) => {
  guildhall.expectCuts();
  await guildhall.seed({ agenda, begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya.openPanel(), tom.openPanel()]);
  await tom.openTakeaway();
  await tom.takeaway.fill("Caches need");

  tom.cut();
  await expect(tom.status(/^Reconnecting…/)).toBeVisible();
  await tom.takeaway.pressSequentially(" a key");
  await priya.next();
  await expect(priya.now).toHaveText("CI in ten minutes");
  await expect(tom.now).toHaveText("Design tokens");

  tom.restore();
  await expect(tom.now).toHaveText("CI in ten minutes");
  await expect(tom.status(/^Reconnecting…/)).toBeHidden();
  await expect(tom.takeaway).toHaveValue("Caches need a key");
});

test("SYNC-2: what is pressed while the network is cut arrives once", async ({ guildhall }) => {
  guildhall.expectCuts();
  await guildhall.seed({ agenda, begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");
  await Promise.all([priya.openPanel(), tom.openPanel(), amara.openPanel()]);
  await expect(priya.elmo).toHaveAccessibleName(/0 of 2$/);
  await tom.openTakeaway();
  await tom.takeaway.fill("Caches need a key");

  tom.cut("silence");
  await tom.takeaway.press("Enter");
  await tom.raiseElmo();
  await expect(tom.app.getByRole("button", { name: /^ELMO: you raised it/ })).toBeVisible();
  await expect(priya.elmo).toHaveAccessibleName(/0 of 2$/);
  // The network fails for good before it comes back: whatever was in flight must be sent again.
  tom.cut("refuse");
  await expect(tom.status(/^Reconnecting…/)).toBeVisible();
  tom.restore();

  await expect(priya.elmo).toHaveAccessibleName(/1 of 2$/);
  await expect(tom.takeaway).toHaveValue("");
  for (const person of [priya, tom, amara]) {
    await expect(person.takeaways).toHaveCount(1);
    await expect(person.elmo).toHaveAccessibleName(/1 of 2$/);
  }
});

test("SYNC-3: an ELMO that did not count because the item was over is visibly reverted", async ({
  guildhall,
}) => {
  guildhall.expectCuts();
  await guildhall.seed({ agenda, begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya.openPanel(), tom.openPanel()]);
  await tom.elmo.waitFor();

  tom.cut("silence");
  await tom.raiseElmo();
  await expect(tom.app.getByRole("button", { name: /^ELMO: you raised it/ })).toBeVisible();
  await priya.next();
  await expect(priya.now).toHaveText("CI in ten minutes");
  tom.restore();

  await expect(tom.now).toHaveText("CI in ten minutes");
  await expect(tom.alert).toContainText("The session has moved on, so");
  await expect(tom.app.getByRole("button", { name: /^ELMO: enough.* 0 of 2$/ })).toBeVisible();
  await expect(priya.elmo).toHaveAccessibleName(/0 of 2$/);
});

test("SYNC-2: after a crash of the server the panels reconnect by themselves and show the same as before", async ({
  guildhall,
}) => {
  guildhall.expectCuts();
  await guildhall.seed({ agenda, begun: true });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  const amara = await guildhall.member("amara");
  await Promise.all([priya.openPanel(), tom.openPanel(), amara.openMeeting()]);
  await priya.next();
  await tom.addLearned("Caches need a key");
  await tom.raiseElmo();
  await expect(amara.elmo).toHaveAccessibleName(/1 of 2$/);
  await expect(amara.takeaways).toHaveCount(1);

  const restarted = guildhall.server.crashAndRestart();
  for (const person of [priya, tom, amara]) await expect(person.status(/^Reconnecting…/)).toBeVisible();
  await restarted;
  for (const person of [priya, tom, amara]) {
    await expect(person.status(/^Reconnecting…/)).toBeHidden();
    await expect(person.now).toHaveText("CI in ten minutes");
    await expect(person.elmo).toHaveAccessibleName(/1 of 2$/);
    await expect(person.takeaways).toHaveText(/Caches need a key/);
  }
  await expect(tom.app.getByRole("button", { name: /^ELMO: you raised it/ })).toBeVisible();

  await amara.raiseElmo();
  await expect(priya.call).toContainText("2 of 3 say");
  await priya.answerCall("Move on");
  await expect(tom.now).toHaveText("Open floor");
  await priya.finish();
  const recap = amara.chat.getByRole("listitem").filter({ hasText: "Recap of the session" });
  await expect(recap).toContainText("Caches need a key");
  await expect(recap).toHaveCount(1);
});
