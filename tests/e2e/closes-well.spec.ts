import { DAY, MINUTE } from "@guildhall/shared/domain/kernel/time";
import type { Member } from "./actors/member.ts";
import { expect, test } from "./guildhall/test.ts";
import { assemble, type Company } from "./pictures/founding/company.ts";
import { makeContract } from "./pictures/founding/homes.ts";
import { found } from "./pictures/founding/steps.ts";

const FIRST_STEP = "Ask those who have not spoken yet";

test.use({ clock: "travelling" });

/** The poll that was opened last. */
function lastPoll(company: Company) {
  const { polls, ...slices } = company.sees();
  const last = polls?.at(-1);
  const poll = last === undefined ? undefined : slices[`poll:${last}`];
  if (poll === undefined) throw new Error("There is no poll");
  return poll;
}

/** How often Tom, in his tab, says that something happens which a principle stands against. */
async function saysHowOften(tom: Member, place: number, often: string): Promise<void> {
  const question = tom.app.getByRole("group", { name: /^Do we do this today: / }).nth(place);
  await question.getByRole("button", { name: often, exact: true }).click();
}

test("HONEST-5, HONEST-6, LIFE-8, LIFE-9, LIFE-11: a contract gets its honest look, the worst of it a first step, and the community closes well", async ({
  guildhall,
}) => {
  const company = await assemble(guildhall);
  await found()(company);
  await makeContract(company);
  const priya = await guildhall.facilitator();
  const tom = await guildhall.member("tom");
  await Promise.all([priya, tom].map((person) => person.openDetails({ sub: "agreements" })));
  const contract = (person: Member) => person.app.getByRole("region", { name: "Social contract" });

  await test.step("an honest look is begun, and everybody answers in private", async () => {
    await contract(priya).getByText("Take an honest look").click();
    await contract(priya).getByRole("button", { name: "Start live: Honest look" }).click();
    await saysHowOften(tom, 0, "Often");
    const { id: poll, options } = lastPoll(company);
    const ballot = Object.fromEntries(options.map(({ id }, place) => [id, place === 0 ? 3 : 1]));
    for (const who of ["amara", "mateo", "yuki", "leila"] as const)
      await company.tell(who, { type: "castBallot", poll, ballot });
    await contract(priya).getByRole("button", { name: "Close the vote" }).click();
    await contract(priya).getByRole("button", { name: "Close it", exact: true }).click();
  });

  await test.step("what is worst gets a first step, which is an open action for all", async () => {
    await contract(tom)
      .getByText(/^We do it often: 3 of 3/)
      .first()
      .waitFor();
    const step = contract(priya)
      .getByRole("textbox", { name: "What is a first step to do it less?" })
      .first();
    await step.fill(FIRST_STEP);
    await contract(priya).getByRole("button", { name: "Note the step" }).first().click();
    await expect(contract(tom).getByText(`First step: ${FIRST_STEP}`).first()).toBeVisible();
    await tom.goTo("Sessions");
    await expect(tom.app.getByRole("region", { name: "Actions" })).toContainText(FIRST_STEP);
  });

  await test.step("members are asked whether it closes, and most are for it", async () => {
    await priya.goTo("Settings");
    await priya.button("Ask members").click();
    const form = priya.app.getByRole("form", { name: "Ask members whether to close the community" });
    await form.getByRole("radio", { name: "Here, live" }).click();
    await form.getByRole("button", { name: "Start" }).click();
    await expect(form).toBeHidden();
    await tom.goTo("Home");
    await tom.app.getByRole("radio", { name: "Close it well" }).click();
    const { id: poll, options } = lastPoll(company);
    const close = options.at(-1)?.id ?? "";
    for (const who of ["priya", "amara", "mateo"] as const)
      await company.tell(who, { type: "castBallot", poll, ballot: { [close]: 1 } });
    await company.tell("priya", { type: "closePoll", poll });
  });

  await test.step("everybody reads what they did together, and takes it with them", async () => {
    await tom.sees("This community closes");
    await tom.openChat();
    await expect(tom.card("What we did together")).toContainText("Thank you, all of you.");
    await tom.openDetails();
    await tom.app.getByText("Take it with you").click();
    await tom.button(/Export as Markdown/).click();
    const file = tom.app.getByRole("textbox", { name: /ready to copy or download$/ });
    await expect(file).toHaveValue(/Everybody gets a turn before anybody gets two/);
  });

  await test.step("thirty days later nothing is left of it", async () => {
    company.leave();
    await guildhall.advance(30 * DAY + MINUTE);
    await priya.openDetails();
    await priya.sees("This community has been deleted");
  });
});
