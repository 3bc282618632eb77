import { expect, test } from "./guildhall/test.ts";

test("SYNC-8: a tab from before an update reloads by itself once, then asks, and keeps drafts", async ({
  guildhall,
}) => {
  guildhall.expectCuts();
  await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
  const tom = await guildhall.member("tom");
  // Replaces the tab's version on the wire by the first one, which no server speaks any more.
  let isOld = false;
  let attempts = 0;
  await tom.page.routeWebSocket(/\/socket\.io\//, (tab) => {
    const server = tab.connectToServer();
    tab.onMessage((message) => {
      const old = String(message).replace(/"protocol":\d+/, '"protocol":1');
      if (isOld && old !== message) attempts += 1;
      server.send(isOld ? old : message);
    });
  });
  await tom.openPanel();
  await tom.openTakeaway();
  await tom.takeaway.fill("Caches need");

  isOld = true;
  tom.cut();
  await expect(tom.status(/^Reconnecting…/)).toBeVisible();
  tom.restore();
  await expect(tom.heading).toHaveText("Guildhall has been updated");
  expect(attempts).toBe(2);

  isOld = false;
  await tom.button("Reload").click();
  await expect(tom.takeaway).toHaveValue("Caches need");
});
