import { connectPerson } from "../support/person-client.ts";
import { expect, test } from "./guildhall/test.ts";

test("a group chat without a meeting runs its session in the chat's tab", async ({ guildhall }) => {
  await guildhall.teams.installBot("group");
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await priya.openDetails({ in: "group" });
  await priya.found("Accessibility circle");
  await priya.addItem({ title: "Screen readers", minutes: 10 });
  await tom.openDetails({ in: "group" });
  await priya.begin();
  await expect(priya.now).toHaveText("Screen readers");
  await expect(tom.now).toHaveText("Screen readers");
  await tom.raiseElmo();
  await expect(priya.elmo).toHaveAccessibleName(/1 of 2$/);
  await tom.addLearned("Label what is only an icon");
  await priya.finish();
  await priya.button("The community’s home").click();
  await expect(priya.app.getByRole("heading", { name: "Next session: 2" })).toBeVisible();
  await guildhall.teams.untilChat(
    (messages) => messages.find(({ cards }) => JSON.stringify(cards).includes("Recap of the session")),
    { in: "group" },
  );
});

test("the configuration page adds the tab to a chat", async ({ guildhall }) => {
  const priya = await guildhall.newcomer("priya");
  await priya.openConfig();
  await expect(priya.heading).toHaveText("Add Guildhall to this chat");
  await priya.page.getByTestId("config-save").click();
  await expect(priya.page.getByTestId("view-details")).toHaveAttribute("aria-current", /.+/);
  const { tab } = guildhall.teams.state().conversations.find(({ key }) => key === "meeting") ?? {};
  expect(tab).toMatchObject({ entityId: "guildhall", suggestedDisplayName: "Guildhall" });
  await expect(
    priya.page
      .frameLocator('[data-testid="app-details-priya"]')
      .getByRole("heading", { name: "Create your community" }),
  ).toBeVisible();
});

test("SEC-3: a person without an account is told so kindly; a guest takes part; an outsider is refused", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
  await guildhall.teams.startMeeting({ people: ["priya", "sam", "noor"] });

  const noor = await guildhall.newcomer("noor");
  await noor.openPanel();
  await expect(noor.heading).toHaveText("Please sign in to take part");

  const sam = await guildhall.guest("sam");
  await sam.openPanel();
  await expect(sam.now).toHaveText("Design tokens");
  await sam.raiseElmo();
  await expect(sam.app.getByRole("button", { name: /^ELMO: you raised it/ })).toBeVisible();

  const { teams, server } = guildhall;
  await expect(connectPerson({ teams, person: "ivan", url: server.url })).rejects.toThrow("notAMember");
});

test("a chat from which Guildhall was removed is told so", async ({ guildhall }) => {
  await guildhall.seed({});
  const tom = await guildhall.member("tom");
  await tom.openDetails();
  await expect(tom.heading).toHaveText("Frontend Guild");
  await guildhall.teams.uninstallBot();
  await expect(tom.page.getByText("Guildhall is not in Frontend Guild yet.")).toBeVisible();
});

test("TIMER-8: a sound that was muted stays so after a reload", async ({ guildhall }) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }], begun: true });
  const tom = await guildhall.member("tom");
  await tom.openPanel();
  await tom.app.getByRole("button", { name: "Mute the sound at zero" }).click();
  await tom.reload();
  await expect(tom.app.getByRole("button", { name: "Play a soft sound at zero" })).toBeVisible();
});
