import { expect, test } from "./guildhall/test.ts";

test("PARK-2 AGENDA-5: a parked topic goes back on the next agenda, and the last agenda can be used again", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }, { title: "CI in ten minutes" }], begun: true });
  const priya = await guildhall.facilitator();
  await priya.openPanel();
  await priya.raiseElmo();
  await priya.answerCall("Park it");
  await expect(priya.now).toHaveText("CI in ten minutes");
  await priya.finish();

  await priya.openDetails({ sub: "topics" });
  const parked = priya.app.getByRole("list", { name: "Parked topics" }).getByRole("listitem");
  await expect(parked).toHaveText(/Design tokens.*Session 1/);
  await priya.button("Put on the agenda: Design tokens").click();
  await expect(parked).toHaveCount(0);
  await priya.goTo("Sessions");
  await expect(priya.agenda).toHaveText(/Design tokens.*Parked in session 1/);

  await priya.button("Reuse the last agenda").click();
  await expect(priya.agenda).toHaveText([/^Design tokens/, /^Design tokens/, /^CI in ten minutes/]);
});

test("AGENDA-4: items are added, moved and removed while the session runs", async ({ guildhall }) => {
  await guildhall.seed({
    agenda: [{ title: "Design tokens" }, { title: "CI in ten minutes" }, { title: "Open floor" }],
    begun: true,
  });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya.openPanel(), tom.openPanel()]);

  await priya.button("Change the agenda").click();
  await priya.addItem({ title: "A surprise", minutes: 3, presenter: "Mateo Rivas" });
  await expect(tom.comingUp.last()).toContainText("A surprise");
  await expect(tom.comingUp.last()).toContainText("Mateo Rivas");
  await priya.button("Move A surprise up").click();
  await expect(tom.comingUp).toHaveText([/^CI in ten minutes/, /^A surprise/, /^Open floor/]);
  await priya.button("Remove CI in ten minutes").click();
  await priya.button("Undo: restore CI in ten minutes").click();
  await priya.button("Remove Open floor").click();
  await priya.button("Back").click();
  await expect(tom.comingUp).toHaveText([/^CI in ten minutes/, /^A surprise/]);
  await priya.next();
  await priya.next();
  await expect(tom.now).toHaveText("A surprise");
  await expect(tom.app.getByText("of 3 min")).toBeVisible();
});

test("SET-3: a change is shown to those present, and a newly appointed organiser may make the next", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya, tom].map((person) => person.openDetails({ sub: "settings" })));
  await expect(tom.app.getByText("Nobody sees who raised ELMO, not even the facilitator.")).toBeVisible();
  await expect(tom.app.getByRole("button", { name: "Save settings" })).toHaveCount(0);

  await priya.app.getByRole("textbox", { name: "Name of the community" }).fill("Design Guild");
  await priya.app.getByRole("checkbox", { name: "Show who raised ELMO" }).check();
  await priya.app.getByRole("textbox", { name: "Minutes for a new item" }).fill("12");
  await priya.button("Save settings").click();
  await expect(tom.app.getByText("Everybody sees the names while the item runs.")).toBeVisible();
  await expect(tom.app.getByText("A new item gets 12 min.")).toBeVisible();

  await tom.goTo("Home");
  await expect(tom.heading).toHaveText("Design Guild");
  await tom.goTo("Settings");
  await priya.goTo("People");
  const organisers = priya.app.getByRole("region", { name: "Organisers" });
  await organisers.getByRole("combobox").fill("Tom");
  await organisers.getByRole("option", { name: "Tom Hale" }).click();
  await organisers.getByRole("button", { name: "Name", exact: true }).click();
  await expect(organisers.getByRole("listitem")).toHaveText([/Priya Nair/, /Tom Hale/]);
  await expect(tom.app.getByRole("button", { name: "Save settings" })).toBeVisible();
  await tom.goTo("Sessions");
  await expect(tom.app.getByRole("textbox", { name: "Minutes", exact: true })).toHaveValue("12");
});
