import { screen, within } from "@testing-library/react";
import { optionId } from "@guildhall/shared/domain/kernel/ids";
import { beforeAll, describe, expect, test } from "vitest";
import { drafted, founded, lastPoll } from "../../../testing/activities.ts";
import { amina, type Guild, lars, priya, tom } from "../../../testing/guild.ts";
import { button, panelOf, said, tell, untilShown } from "../../../testing/panel-of.tsx";
import { newUser, ownPage, pass } from "../../../testing/show.tsx";
import type { Person } from "../../../testing/fake-world.ts";
import { activityParts } from "../behind-a-tap/panel-parts.ts";

ownPage();
beforeAll(async () => {
  await activityParts();
});

const QUESTION = "Can you live with this wording?";
const radio = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const fine = () => radio("I can live with it");
const notYet = () => radio("Not yet, because…");
const reasonField = () =>
  screen.getByRole<HTMLTextAreaElement>("textbox", { name: "What would have to change?" });
const announced = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .join(" ");
/** What is shown in the panel's first place, apart from the path. */
const first = () => within(document.getElementById("first-place") ?? document.body);

function asking(howMany = 3): Guild {
  const guild = drafted(howMany);
  guild.community(priya.ref, { type: "askForObjections" });
  return guild;
}
function answer(guild: Guild, { ref }: Person, why?: string, named = false): void {
  const poll = lastPoll(guild).id;
  const ballot = { [optionId(`${poll}-${why === undefined ? "fine" : "notYet"}`)]: 1 };
  const reason = why === undefined ? {} : { reason: { text: why, named } };
  guild.community(ref, { type: "castBallot", poll, ballot, ...reason });
}
const outcome = (guild: Guild) => {
  const { progress } = lastPoll(guild);
  return progress.phase === "counted" ? progress.outcome : null;
};

describe("asking for objections", () => {
  test("OBJECT-1, SYNC-9: whoever runs the workshop asks with one tap; the question is announced to the others", async () => {
    const guild = drafted(3);
    await panelOf(guild, priya);
    await newUser().click(button("Ask for objections"));
    await pass(0);
    expect(screen.getByRole("heading", { name: QUESTION })).toBeDefined();
    expect(lastPoll(guild).subject).toMatchObject({ kind: "objections", round: 1 });
  });

  test("OBJECT-1: the others hear of it, and are not offered to ask", async () => {
    const guild = drafted(3);
    await panelOf(guild, tom);
    expect(screen.queryByText("Ask for objections")).toBeNull();
    await tell(guild, priya.ref, { type: "askForObjections" });
    await pass(0);
    expect(announced()).toContain(`Now: ${QUESTION}`);
  });

  test("OBJECT-4: nothing can be reworded or adopted meanwhile, and what was being typed comes back", async () => {
    const guild = drafted(3);
    const [principle] = draftOf(guild);
    await panelOf(guild, priya);
    const user = newUser();
    await user.click(button(`Edit “${principle}”`));
    await user.type(screen.getByDisplayValue(principle ?? ""), " always");
    await pass(2000);
    await user.click(button("Ask for objections"));
    expect(said(/A principle is still being worded/)).toBeDefined();
    await user.click(button("Ask now"));
    await pass(0);
    expect(screen.queryByRole("button", { name: "Adopt this contract" })).toBeNull();
    expect(screen.queryByRole("button", { name: /^(Edit|Remove|Move) “/ })).toBeNull();
    const list = within(screen.getByRole("list", { name: "Principles" }));
    expect(list.getByText(principle ?? "")).toBeDefined();
    await user.click(button("Close the vote"));
    await user.click(button("Close it"));
    await pass(0);
    expect(screen.getByDisplayValue(`${principle} always`)).toBeDefined();
  });
});

const draftOf = (guild: Guild): readonly string[] => {
  const { workshop } = founded(guild);
  return workshop?.step === "adopting" ? workshop.draft.map(({ text }) => text) : [];
};

describe("answering", () => {
  test("OBJECT-2: one tap says that one can live with it", async () => {
    const guild = asking();
    await panelOf(guild, tom);
    await newUser().click(fine());
    expect(fine().checked).toBe(true);
    expect(screen.queryByRole("textbox", { name: "What would have to change?" })).toBeNull();
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    expect(outcome(guild)).toMatchObject({ turnout: 1, reasons: [] });
  });

  test("OBJECT-2: an objection counts once its reason is sent, and can be changed until the vote closes", async () => {
    const guild = asking();
    await panelOf(guild, tom);
    const user = newUser();
    await user.click(notYet());
    expect(said("Your answer counts once you have sent your reason.")).toBeDefined();
    expect(button("Send").getAttribute("aria-disabled")).toBe("true");
    await user.type(reasonField(), "Too vague{Enter}");
    await pass(0);
    expect(said("Too vague")).toBeDefined();
    expect(notYet().checked).toBe(true);
    await user.click(screen.getByRole("checkbox", { name: "Show my name with my reason" }));
    await user.click(button("Edit your reason"));
    await user.type(reasonField(), " for me{Enter}");
    await pass(0);
    expect(document.activeElement).toBe(button("Edit your reason"));
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    expect(outcome(guild)).toMatchObject({
      turnout: 1,
      reasons: [{ text: "Too vague for me", by: tom.ref }],
    });
  });

  test("OBJECT-2: until the reason is sent an earlier answer counts, and what was typed stays", async () => {
    const guild = asking();
    await panelOf(guild, tom);
    const user = newUser();
    await user.click(fine());
    await user.click(notYet());
    await user.type(reasonField(), "Too vague");
    expect(said("Until you send your reason, your earlier answer counts.")).toBeDefined();
    await user.click(fine());
    expect(reasonField().value).toBe("Too vague");
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    expect(outcome(guild)).toMatchObject({ turnout: 1, reasons: [] });
  });

  test("TYPE-2: a reason that cannot be stored comes back with why", async () => {
    const guild = asking();
    const client = await panelOf(guild, tom);
    const user = newUser();
    await user.click(notYet());
    client.answerNext({ kind: "failed", retryable: true, reason: "storage" });
    await user.type(reasonField(), "Too vague{Enter}");
    await pass(0);
    expect(reasonField().value).toBe("Too vague");
    expect(notYet().checked).toBe(true);
    await user.click(button("Send"));
    await pass(0);
    expect(button("Edit your reason")).toBeDefined();
  });

  test("OBJECT-2: while it is open nobody else sees an answer, however many there are", async () => {
    const guild = asking();
    await panelOf(guild, lars);
    answer(guild, tom, "Too vague", true);
    answer(guild, amina);
    answer(guild, priya, "Too long");
    await pass(0);
    expect(first().getByText(/^3 of \d+ have voted at the last count$/)).toBeDefined();
    expect(document.body.textContent).not.toMatch(/Too (vague|long)/);
  });
});

describe("what came of it", () => {
  test("OBJECT-3: everybody hears how many answered what, and reads the reasons with the names that were added", async () => {
    const guild = asking();
    await panelOf(guild, lars);
    answer(guild, tom, "Too vague", true);
    answer(guild, amina);
    answer(guild, priya, "An agenda is too much");
    await tell(guild, priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    await pass(0);
    expect(announced()).toContain("1 can live with it, 2 not yet.");
    const reasons = within(screen.getByRole("list", { name: "What would have to change" }));
    expect(reasons.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "An agenda is too much",
      expect.stringMatching(/^\W*Tom.*:Too vague$/),
    ]);
  });

  test("OBJECT-3: the wording is changed and asked about again, or adopted after a second thought", async () => {
    const guild = asking();
    answer(guild, tom, "Too vague");
    guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id });
    await panelOf(guild, priya);
    const user = newUser();
    expect(first().getByText("0 can live with it, 1 not yet.")).toBeDefined();
    await user.click(button("Ask for objections again"));
    await pass(0);
    expect(said("Too vague")).toBeDefined();
    expect(lastPoll(guild).subject).toMatchObject({ round: 2 });
    await user.click(said("Change when it closes, or cancel it"));
    await user.click(button("Cancel the vote"));
    await user.click(button("Cancel it"));
    await pass(0);
    expect(said("Too vague")).toBeDefined();
    await user.click(button("Adopt this contract"));
    expect(said(/^Adopt it all the same\? When we last asked, 1 could not live with it yet\./)).toBeDefined();
    await user.click(button("Adopt it"));
    expect(founded(guild).contracts).toHaveLength(1);
  });

  test("FOLLOW-3: whoever only follows sees it all, and is asked for nothing", async () => {
    const guild = asking();
    guild.community(tom.ref, { type: "onlyFollow" });
    await panelOf(guild, tom);
    expect(fine().disabled).toBe(true);
    expect(button("Take part")).toBeDefined();
    await untilShown(() => guild.community(priya.ref, { type: "closePoll", poll: lastPoll(guild).id }));
    await pass(0);
    expect(first().getByText("Nobody answered.")).toBeDefined();
  });
});
