import { test } from "./guildhall/test.ts";
import { expectNoFaults } from "./pictures/checks/faults.ts";
import { untilOpened } from "./pictures/founding/camera.ts";

// `npm run pictures` looks for the same faults on every screen.

test("LOOK-2, LOOK-3, LOOK-4: at every width a running item is whole, stands out, and begins with its time, ELMO and the facilitator's buttons; also beside an activity", async ({
  guildhall,
}) => {
  await guildhall.seed({
    agenda: [
      { title: "Design tokens without tears, for everybody who has ever had to rename all of them at once" },
      { title: "CI in ten minutes" },
    ],
    begun: true,
  });
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya.openPanel(), tom.openPanel()]);
  await Promise.all([priya.timer.waitFor(), tom.timer.waitFor()]);
  await expectNoFaults(priya, "the facilitator of a running item");
  await expectNoFaults(tom, "a member at a running item");
  await priya.button("Start something").click();
  await priya.button("Hold a vote").click();
  await expectNoFaults(priya, "the form of a vote");
  await priya.app.getByRole("textbox", { name: "What is the question?" }).fill("What shall we eat?");
  await priya.app.getByRole("textbox", { name: "Options, one on each line" }).fill("Soup\nPizza\nSushi");
  await priya.button("Start").click();
  await priya.app.getByRole("radio", { name: "Soup" }).waitFor();
  await tom.app.getByRole("radio", { name: "Soup" }).waitFor();
  await expectNoFaults(priya, "the facilitator of a vote beside an item");
  await expectNoFaults(tom, "a member at a vote beside an item");
});

test("LOOK-1, LOOK-2, LOOK-3: a community that is being founded has one heading and one primary button, in panel and tab", async ({
  guildhall,
}) => {
  await guildhall.seed({ agenda: [{ title: "Design tokens" }] });
  const priya = await guildhall.facilitator();
  await priya.openPanel();
  await priya.button("Start the workshop").waitFor();
  await expectNoFaults(priya, "the panel before the first session");
  await priya.button("Start the workshop").click();
  await priya.app.getByRole("heading", { name: "What would make our community a waste of time?" }).waitFor();
  await expectNoFaults(priya, "the panel in a workshop");
  await priya.openDetails();
  await untilOpened(priya);
  await expectNoFaults(priya, "the tab in a workshop");
});
