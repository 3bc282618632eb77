import { connectPerson, type PersonClient, until } from "../support/person-client.ts";
import { button, card, row } from "./actors/on-cards.ts";
import type { Participant } from "./actors/participant.ts";
import type { Guildhall } from "./guildhall/guildhall.ts";
import { expect, test } from "./guildhall/test.ts";
import { violations } from "./guildhall/violations.ts";

const QUESTION = "Can you live with this wording?";
const VAGUE = "“On time” could mean anything.";
const TOO_MUCH = "An agenda a week before is too much for me.";

const workshopOf = (who: PersonClient) => who.community.get()?.slices.workshop;

/** Priya's workshop has come to the wording of two principles. */
async function wording({ teams, server }: Guildhall, mode: "live" | "chat"): Promise<void> {
  const priya = await connectPerson({ teams, person: "priya", url: server.url });
  try {
    await priya.tell({ type: "found", name: "Frontend Guild" });
    await priya.tell({
      ...{ type: "startWorkshop", mode, minutes: { bad: 60, good: 60, vote: 60 } },
      vote: { budget: null, cap: 1, secrecy: "hidden" },
    });
    await priya.tell({ type: "nextStep", from: "bad" });
    await until(priya.community, () => workshopOf(priya)?.step === "good");
    const workshop = workshopOf(priya);
    if (workshop?.step !== "good") throw new Error("There is no good list");
    await priya.tell({
      ...{ type: "addEntry", collection: workshop.good, twin: null },
      text: "We start on time",
    });
    await priya.tell({ type: "nextStep", from: "good" });
    await until(priya.community, () => workshopOf(priya)?.step === "vote");
    const voting = workshopOf(priya);
    const poll = voting?.step === "vote" ? priya.community.get()?.slices[`poll:${voting.poll}`] : undefined;
    const [option] = poll?.options ?? [];
    if (poll === undefined || option === undefined) throw new Error("There is no vote");
    await priya.tell({ type: "castBallot", poll: poll.id, ballot: { [option.id]: 1 } });
    await priya.tell({ type: "nextStep", from: "vote" });
    await priya.tell({ type: "draftPrinciples", by: { kind: "top", count: 1 } });
    await priya.tell({ type: "addPrinciple", text: "The agenda stands a week before" });
  } finally {
    priya.close();
  }
}

const fine = (who: Participant) => who.app.getByRole("radio", { name: "I can live with it" });
const notYet = (who: Participant) => who.app.getByRole("radio", { name: "Not yet, because…" });
const name = (who: Participant) => who.app.getByRole("checkbox", { name: "Show my name with my reason" });
const reason = (who: Participant) => who.app.getByRole("textbox", { name: "What would have to change?" });

test("OBJECT-1 to OBJECT-4: four people are asked whether they can live with the wording, twice, before it is adopted", async ({
  guildhall,
}) => {
  test.setTimeout(900_000);
  await wording(guildhall, "live");
  const priya = await guildhall.founder();
  const [tom, amara, mateo] = [
    await guildhall.member("tom"),
    await guildhall.member("amara"),
    await guildhall.member("mateo"),
  ];
  const all = [priya, tom, amara, mateo];
  for (const person of all) await person.openPanel();

  await test.step("everybody is asked, and the wording stays as it is", async () => {
    await priya.button("Ask for objections").click();
    for (const person of all) await expect(person.app.getByRole("heading", { name: QUESTION })).toBeVisible();
    await expect(priya.button("Adopt this contract")).toBeHidden();
    await expect(priya.button("Edit “We start on time”")).toBeHidden();
  });

  await test.step("two can live with it, two say why not; one of them adds her name and thinks again", async () => {
    await fine(priya).check();
    await fine(tom).check();
    await notYet(amara).check();
    await reason(amara).fill("Too much.");
    await name(amara).check();
    await amara.button("Send").click();
    await amara.button("Edit your reason").click();
    await reason(amara).fill(TOO_MUCH);
    await reason(amara).press("Enter");
    await amara.sees(TOO_MUCH);
    await notYet(mateo).check();
    await reason(mateo).fill(VAGUE);
    expect(await violations(mateo)).toEqual([]);
    await mateo.button("Send").click();
    await expect(mateo.button("Edit your reason")).toBeVisible();
    for (const person of [priya, tom]) await expect(person.app.getByText(VAGUE)).toHaveCount(0);
  });

  await test.step("once it is closed everybody reads the reasons, and whose the one with a name is", async () => {
    await priya.closeVote();
    for (const person of all) {
      await person.sees("2 can live with it, 2 not yet.");
      const reasons = person.app
        .getByRole("list", { name: "What would have to change" })
        .getByRole("listitem");
      await expect(reasons).toHaveText([/^Amara Okafor.*An agenda a week before/, /^“On time” could/]);
    }
    expect(await violations(priya)).toEqual([]);
  });

  await test.step("it is reworded and asked about again, and adopted once everybody can live with it", async () => {
    await priya.word("The agenda stands a week before", "The agenda stands a day before");
    await priya.button("Ask for objections again").click();
    for (const person of all) {
      await person.sees("When we last asked", VAGUE);
      await fine(person).check();
    }
    await priya.closeVote();
    await tom.sees("4 can live with it. Nobody objected.");
    await expect(tom.app.getByText(VAGUE)).toHaveCount(0);
    await priya.button("Adopt this contract").click();
    await tom.sees("The agenda stands a day before");
    await expect(tom.button("Sign it")).toBeVisible();
  });

  await test.step("what is stored says who objected only where a name was added", async () => {
    const { state } = await guildhall.stored();
    const outcomes = state.polls.flatMap(({ subject, progress }) =>
      subject.kind === "objections" && progress.phase === "counted" ? [progress.outcome] : [],
    );
    expect(outcomes.map(({ reasons }) => reasons?.map(({ text, by }) => [text, by !== null]))).toEqual([
      [
        [TOO_MUCH, true],
        [VAGUE, false],
      ],
      [],
    ]);
  });
});

test("OBJECT-1, OBJECT-2, CARD-20: people without a panel answer on the card, and say why in its dialog", async ({
  guildhall,
}) => {
  await wording(guildhall, "chat");
  const priya = await guildhall.facilitator();
  const [tom, amara] = [await guildhall.member("tom"), await guildhall.member("amara")];
  for (const person of [priya, tom, amara]) await person.openChat();
  await button(card(priya, "Our principles"), "Ask for objections").click();
  await expect(card(tom, QUESTION)).toContainText("The agenda stands a week before");
  await button(row(tom, QUESTION, "I can live with it"), "Vote").click();
  await expect(row(tom, QUESTION, "I can live with it")).toContainText("your choice");

  const dialog = await amara.openDialog(QUESTION, "Say why");
  await expect(dialog).toContainText("without your name unless you add it");
  await button(dialog, "Send").click();
  await expect(dialog).toContainText(/reason/);
  await dialog.getByLabel("What would have to change?").fill(TOO_MUCH);
  await button(dialog, "Send").click();
  await expect(dialog).toContainText("Your answer is counted.");
  await amara.closeDialog();
  await expect(card(tom, QUESTION)).not.toContainText(TOO_MUCH);

  await button(card(priya, QUESTION), "Close the vote").click();
  for (const person of [priya, tom, amara])
    await expect(card(person, QUESTION)).toContainText("1 can live with it, 1 not yet.");
  await expect(card(tom, QUESTION)).toContainText(TOO_MUCH);
  await expect(card(tom, QUESTION)).not.toContainText("Amara");
  await expect(card(priya, "Our principles")).toContainText("When we last asked:");
});
